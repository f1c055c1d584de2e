"""Names as they are borne in Guizhou: surnames by frequency, given names by sex and year of birth. All invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.sample.chance import Odds

if TYPE_CHECKING:
    from random import Random

_SURNAMES: Final = Odds(
    {
        "杨": 68, "王": 62, "张": 55, "李": 52, "陈": 45, "刘": 41, "罗": 34, "吴": 34, "黄": 30, "周": 27, "赵": 22,
        "田": 20, "龙": 19, "何": 18, "石": 15, "潘": 15, "韦": 14, "陆": 12, "谢": 12, "唐": 12, "徐": 11, "冯": 11,
        "孙": 10, "胡": 10, "郭": 10, "邓": 10, "蒋": 10, "余": 9, "宋": 9, "姚": 9, "彭": 9, "朱": 8, "马": 8, "高": 8,
        "任": 8, "谭": 7, "冉": 7, "安": 7, "蒙": 7, "莫": 6, "岑": 5, "覃": 5, "卢": 5, "袁": 5, "熊": 5, "穆": 4,
        "申": 4, "江": 4, "雷": 4, "欧阳": 2, "令狐": 2, "班": 2, "禄": 2, "犹": 1, "佘": 1, "呙": 1,
    }
)  # fmt: skip
_MEN: Final = {
    1965: ("国建文明德忠正光兴贵荣昌维朝应登开仕大永", "华富明发贵荣祥林才云清光平学忠良珍书武友"),
    1985: ("志建永小晓正宏世德胜红海俊文勇洪再通光绍", "军勇强刚伟平林斌飞波江云明华松辉涛鹏贵进"),
    2200: ("子浩宇俊文嘉天泽明睿家思梓一承建志瑞小恩", "轩豪杰涵宇阳然博航峰辰龙鑫旭睿源浩林洋淇"),
}
_WOMEN: Final = {
    1965: ("国玉秀桂兴素正文明德开光菊翠贵朝金永昌世", "英珍芬兰秀芝琴碧先书素群美芳仙香淑莲凤华"),
    1985: ("晓红小玉丽秀光春海艳永再朝雪仕明开云梅代", "梅琴燕英丽霞芳萍敏群红艳娟琼菊会云玲莉先"),
    2200: ("欣雨思子梦佳诗婷雅紫语嘉静一可艺梓若安雪", "怡涵婷琪妍萱颖悦瑶雯倩欣彤琳蕊然洁茜月曦"),
}
_TWO_CHARACTERS: Final = 0.86


def surname(rng: Random) -> str:
    """Draw a surname."""
    return _SURNAMES.draw(rng)


def given_name(sex: str, year: int, rng: Random) -> str:
    """Draw a given name that fits sex and year of birth."""
    pools = _MEN if sex == "M" else _WOMEN
    middle, last = next(pool for until, pool in pools.items() if year < until)
    end = last[int(rng.random() * len(last))]
    return middle[int(rng.random() * len(middle))] + end if rng.random() < _TWO_CHARACTERS else end


EMPLOYER_PLACES: Final = ("黔城", "云岭", "乌江源", "苗岭", "清水江", "赤水源", "金竹", "鼓楼坪", "杉木河", "红枫")
EMPLOYER_TRADES: Final = ("商贸", "物业服务", "建筑劳务", "食品", "酒业", "纺织", "农业开发", "家政", "运输", "建材")
OTHER_UNITS: Final = ("中心小学", "卫生院", "文化站", "林场", "敬老院", "农业服务中心")
POSTS: Final = ("保洁员", "治安巡逻员", "绿化养护员", "养老护理员", "图书协管员", "劳动保障协理员")


def employer(kind: str, rng: Random) -> str:
    """Invent an employer (or a trade) that fits the kind of employment."""
    place = EMPLOYER_PLACES[int(rng.random() * len(EMPLOYER_PLACES))]
    if kind == "enterprise":
        return f"{place}{EMPLOYER_TRADES[int(rng.random() * len(EMPLOYER_TRADES))]}有限公司"
    if kind == "other_unit":
        return place + OTHER_UNITS[int(rng.random() * len(OTHER_UNITS))]
    if kind == "public_post":
        return f"{place}公益性岗位({POSTS[int(rng.random() * len(POSTS))]})"
    return f"{place}便民店" if kind == "self_employed" else "灵活就业"

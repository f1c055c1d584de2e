"""Every text code of the register, with its titles in Chinese and English."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from workbench.text import Language, language


class Code(StrEnum):
    """A text code: its value is an English word, its titles are what people see."""

    zh: str
    en: str

    def __new__(cls, value: str, zh: str = "", en: str = "") -> Self:
        """Make a member from its word and its two titles."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.en = en
        return member

    def title(self, chosen: Language | None = None) -> str:
        """Return the title in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en


class Sex(Code):
    M = "M", "男", "male"
    F = "F", "女", "female"


class RetirementKind(Code):
    M60 = "M60", "男(原60周岁)", "man (60)"
    F55 = "F55", "女(原55周岁)", "woman (55)"
    F50 = "F50", "女(原50周岁)", "woman (50)"


class HukouKind(Code):
    URBAN = "urban", "城镇", "urban"
    RURAL = "rural", "农村", "rural"
    UNIFIED = "unified", "居民户(统一登记)", "unified"


class ChangingAttribute(Code):
    ABLE_TO_WORK = "able_to_work", "有劳动能力", "able to work"
    WILLING_TO_WORK = "willing_to_work", "有就业愿望", "willing to work"
    HUKOU_KIND = "hukou_kind", "户口性质", "kind of hukou"
    HUKOU_REGION = "hukou_region", "户籍地", "hukou region"
    PLATFORM = "platform", "所属平台", "platform"


class EmploymentKind(Code):
    ENTERPRISE = "enterprise", "企业就业", "enterprise"
    OTHER_UNIT = "other_unit", "其他单位就业", "other unit"
    PUBLIC_POST = "public_post", "公益性岗位", "public-welfare post"
    SELF_EMPLOYED = "self_employed", "个体经营", "self-employed"
    FLEXIBLE = "flexible", "灵活就业", "flexible employment"


class CircumstanceKind(Code):
    DIBAO = "dibao", "享受最低生活保障", "minimum living guarantee (dibao)"
    DISABILITY = "disability", "持残疾人证", "disability certificate"
    LAND_LOST = "land_lost", "失去土地", "land lost"
    HUKOU_URBANISED = "hukou_urbanised", "转为城镇户口", "hukou turned urban"
    GRADUATE = "graduate", "高校毕业", "college graduate"
    STUDENT_LOAN = "student_loan", "助学贷款", "student loan"
    PARENT_DISABILITY = "parent_disability", "父母残疾且丧失劳动能力", "parent disabled with lost capacity"
    FAMILY_MISFORTUNE = "family_misfortune", "家庭重大变故", "family misfortune"
    PROVINCIAL_OTHER = "provincial_other", "省定其他困难情形", "other case set by the province"
    STUDENT = "student", "在校就读", "student"
    MILITARY = "military", "服兵役", "military service"
    IMPRISONED = "imprisoned", "服刑", "imprisoned"
    ABROAD = "abroad", "出国(境)", "abroad"
    INCAPACITY = "incapacity", "完全丧失劳动能力", "total loss of capacity"


class Basis(Code):
    EVIDENCED = "evidenced", "有证明", "evidenced"
    CLAIMED = "claimed", "自述(未见证明)", "claimed"


class Condition(Code):
    OLDER = "older", "大龄", "older"
    DISABLED = "disabled", "残疾", "disabled"
    DIBAO = "dibao", "低保", "dibao"
    LONG_TERM = "long_term", "长期失业", "long-term unemployed"
    LANDLESS = "landless", "失地", "landless"
    GRADUATE = "graduate", "困难高校毕业生", "graduate in difficulty"
    PROVINCIAL_OTHER = "provincial_other", "省定其他", "set by the province"
    ZERO_EMPLOYMENT = "zero_employment", "零就业家庭成员", "zero-employment family"


class Level(Code):
    COMMUNITY = "community", "社区(村)", "community"
    TOWNSHIP = "township", "街道(乡镇)", "township"
    COUNTY = "county", "县(市、区)", "county"
    PREFECTURE = "prefecture", "市(州)", "prefecture"
    PROVINCE = "province", "省", "province"


class ExitReason(Code):
    EMPLOYED_UNIT = "employed_unit", "单位就业", "employed by a unit"
    SELF_EMPLOYED = "self_employed", "个体经营或创业", "self-employed"
    FLEXIBLE_EMPLOYED = "flexible_employed", "灵活就业", "flexible employment"
    PUBLIC_POST = "public_post", "公益性岗位安置", "public-welfare post"
    STABILISED = "stabilised", "稳定就业,跟踪结束", "stabilised"
    PENSION = "pension", "领取养老金", "drawing a pension"
    RETIREMENT_AGE = "retirement_age", "达到法定退休年龄", "retirement age"
    LOST_CAPACITY = "lost_capacity", "丧失劳动能力", "lost capacity"
    SCHOOL = "school", "入学", "school"
    ARMY = "army", "入伍", "army"
    MOVED_ABROAD = "moved_abroad", "出国(境)", "moved abroad"
    IMPRISONED = "imprisoned", "服刑", "imprisoned"
    DIED = "died", "死亡", "died"
    REFUSED_SERVICES = "refused_services", "无正当理由拒绝服务", "refused services"
    OWN_REQUEST = "own_request", "本人申请", "own request"
    LOST_CONTACT = "lost_contact", "失去联系", "lost contact"
    CONDITION_LAPSED = "condition_lapsed", "不再符合条件", "condition lapsed"
    FAMILY_ENDED_ZERO_EMPLOYMENT = "family_ended_zero_employment", "家庭不再零就业", "family no longer zero-employment"
    MOVED_REGION = "moved_region", "户籍迁出", "moved to another region"
    RECOGNITION_VOID = "recognition_void", "认定无效", "recognition void"
    DUPLICATE_MERGED = "duplicate_merged", "重复登记合并", "duplicate merged"
    OTHER = "other", "其他", "other"


class VisitMode(Code):
    HOME = "home", "上门", "at home"
    PHONE = "phone", "电话", "by phone"
    OFFICE = "office", "窗口", "at the office"


class VisitTarget(Code):
    PERSON = "person", "本人", "the person"
    UNIT_OR_COMMUNITY = "unit_or_community", "单位、街道社区", "unit or community"
    FAMILY = "family", "家庭", "the family"


class VisitOutcome(Code):
    MET = "met", "见到", "met"
    ABSENT = "absent", "不在家", "absent"
    REFUSED = "refused", "拒绝", "refused"
    AWAY = "away", "外出务工", "away"


class Support(Code):
    POST_PRIORITY = "post_priority", "公益性岗位优先安排", "priority in public-welfare posts"
    JOB_INTRODUCTION = "job_introduction", "职业介绍补贴", "job-introduction subsidy"
    TRAINING = "training", "职业培训补贴", "training subsidy"
    SKILL_APPRAISAL = "skill_appraisal", "职业技能鉴定补贴", "skill-appraisal subsidy"
    TAX_RELIEF = "tax_relief", "税收优惠", "tax relief"
    FEE_EXEMPTION = "fee_exemption", "免收行政事业性收费", "fee exemption"
    SMALL_LOAN = "small_loan", "小额担保贷款", "small guaranteed loan"
    INSURANCE_PUBLIC_POST = "insurance_public_post", "社会保险补贴(公益性岗位)", "insurance subsidy (public post)"
    INSURANCE_EMPLOYER = "insurance_employer", "社会保险补贴(企业)", "insurance subsidy (employer)"
    PLACEMENT = "placement", "安置补贴", "placement subsidy"
    POST_SUBSIDY = "post_subsidy", "岗位补贴", "post subsidy"
    INSURANCE_FLEXIBLE = "insurance_flexible", "社会保险补贴(灵活就业)", "insurance subsidy (flexible)"
    STARTUP = "startup", "创业补贴", "start-up subsidy"


class Payee(Code):
    PERSON = "person", "本人", "the person"
    EMPLOYER = "employer", "用人单位", "the employer"
    AGENCY = "agency", "机构", "the agency"


class Severity(Code):
    HIGH = "high", "高", "high"
    MEDIUM = "medium", "中", "medium"
    LOW = "low", "低", "low"

"""The closed lists of answers of the application form (domain.md §3.2): wire value and wording. Pure."""

from mypage.core.forms import Choice


class HoursClass(Choice):
    """求人区分: decided by hours, not by status or pay."""

    FULL_TIME = "full_time", "フルタイム"
    PART_TIME = "part_time", "パート"


class Publication(Choice):
    """公開希望."""

    ALL = "1", "事業所名等を含む求人情報を公開する"
    SEEKERS_ONLY = "2", "ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する"
    WITHOUT_NAME = "3", "事業所名等を含まない求人情報を公開する"
    NOBODY = "4", "求人情報を公開しない"


class EmploymentType(Choice):
    """雇用形態."""

    REGULAR = "regular", "正社員"
    NON_REGULAR = "non_regular", "正社員以外"
    DISPATCHED_FIXED = "dispatched_fixed", "有期雇用派遣労働者"
    DISPATCHED_INDEFINITE = "dispatched_indefinite", "無期雇用派遣労働者"
    PART_TIME = "part_time", "パート労働者"
    PART_TIME_DISPATCHED_FIXED = "part_time_dispatched_fixed", "有期雇用派遣パート"
    PART_TIME_DISPATCHED_INDEFINITE = "part_time_dispatched_indefinite", "無期雇用派遣パート"


class ContractPeriod(Choice):
    """雇用期間."""

    INDEFINITE = "indefinite", "雇用期間の定めなし"
    FIXED = "fixed", "雇用期間の定めあり（4か月以上）"
    FIXED_SHORT = "fixed_short", "雇用期間の定めあり（4か月未満）"
    DAILY = "daily", "日雇"


class Renewal(Choice):
    """契約更新の可能性."""

    IN_PRINCIPLE = "in_principle", "原則更新"
    CONDITIONAL = "conditional", "条件付きで更新あり"
    NONE = "none", "更新なし"


class RenewalLimit(Choice):
    """更新上限."""

    NONE = "none", "更新上限なし"
    LIMITED = "limited", "更新上限あり"


class Workplace(Choice):
    """就業場所."""

    ESTABLISHMENT = "establishment", "事業所所在地と同じ"
    OTHER = "other", "事業所所在地と異なる"
    HOME = "home", "在宅勤務"


class WageForm(Choice):
    """賃金形態."""

    MONTHLY = "monthly", "月給"
    DAILY = "daily", "日給"
    HOURLY = "hourly", "時給"
    ANNUAL = "annual", "年俸制"
    OTHER = "other", "その他"


class AllowanceKind(Choice):
    """定額手当の種類: 家族・精皆勤・通勤 do not count for the minimum wage (V01)."""

    FAMILY = "family", "家族手当"
    ATTENDANCE = "attendance", "精皆勤手当"
    COMMUTING = "commuting", "通勤手当"
    OTHER = "other", "その他の定額手当"


class YesNo(Choice):
    """あり・なし."""

    YES = "yes", "あり"
    NO = "no", "なし"


class CommutingAllowance(Choice):
    """通勤手当."""

    ACTUAL = "actual", "実費支給（上限なし）"
    ACTUAL_LIMITED = "actual_limited", "実費支給（上限あり）"
    FIXED = "fixed", "一定額"
    NONE = "none", "なし"


class CommutingPer(Choice):
    """通勤手当の単位."""

    MONTH = "month", "月額"
    DAY = "day", "日額"


class WorkingTimeSystem(Choice):
    """就業時間の制度."""

    SHIFT = "shift", "交替制（シフト制）"
    VARIABLE_MONTH = "variable_month", "変形労働時間制（1か月単位）"
    VARIABLE_YEAR = "variable_year", "変形労働時間制（1年単位）"
    VARIABLE_WEEK = "variable_week", "変形労働時間制（1週間単位）"
    FLEX = "flex", "フレックスタイム制"
    DISCRETIONARY = "discretionary", "裁量労働制"
    DEEMED = "deemed", "事業場外みなし労働時間制"


class HoursKind(Choice):
    """就業時間の書き方."""

    PATTERNS = "patterns", "始業・終業の時刻で書く"
    SPAN = "span", "○時から○時の間の○時間で書く"


class WeeklyHoliday(Choice):
    """週休二日制."""

    EVERY_WEEK = "every_week", "毎週"
    OTHER = "other", "その他"
    NONE = "none", "なし"


class Holiday(Choice):
    """休日."""

    MON = "mon", "月曜"
    TUE = "tue", "火曜"
    WED = "wed", "水曜"
    THU = "thu", "木曜"
    FRI = "fri", "金曜"
    SAT = "sat", "土曜"
    SUN = "sun", "日曜"
    NATIONAL = "national", "祝日"
    OTHER = "other", "その他"


class SelectionMethod(Choice):
    """選考方法."""

    INTERVIEW = "interview", "面接"
    DOCUMENTS = "documents", "書類選考"
    WRITTEN_TEST = "written_test", "筆記試験"
    OTHER = "other", "その他"


class OnlineProvision(Choice):
    """求人情報のオンライン提供."""

    BOTH = "both", "地方自治体・民間とも可"
    MUNICIPALITIES = "municipalities", "地方自治体のみ可"
    PRIVATE = "private", "民間のみ可"
    NONE = "none", "不可"


class ChangeScope(Choice):
    """変更の範囲（業務・就業場所）."""

    NONE = "none", "変更なし"
    CHANGES = "changes", "変更あり"


class Engagement(Choice):
    """就業形態."""

    DIRECT = "direct", "派遣・請負ではない"
    DISPATCH = "dispatch", "派遣"
    TEMP_TO_PERM = "temp_to_perm", "紹介予定派遣"
    CONTRACTING = "contracting", "請負"


class TrialConditions(Choice):
    """試用期間中の労働条件."""

    SAME = "same", "同条件"
    DIFFERENT = "different", "異なる"


class StationAccess(Choice):
    """最寄り駅からの手段."""

    WALK = "walk", "徒歩"
    CAR = "car", "車"


class Smoking(Choice):
    """受動喫煙対策."""

    INDOOR_BAN = "indoor_ban", "あり（屋内禁煙）"
    SMOKING_ROOM = "smoking_room", "あり（喫煙室設置）"
    OTHER_MEASURES = "other_measures", "あり（その他）"
    NONE = "none", "なし（喫煙可）"
    OTHER = "other", "その他"


class CarCommute(Choice):
    """マイカー通勤."""

    ALLOWED = "allowed", "可"
    NOT_ALLOWED = "not_allowed", "不可"


class Parking(Choice):
    """駐車場."""

    FREE = "free", "あり（無料）"
    PAID = "paid", "あり（有料）"
    NONE = "none", "なし"


class AgeLimit(Choice):
    """年齢."""

    NONE = "none", "不問"
    LIMITED = "limited", "制限あり"


class AgeGround(Choice):
    """年齢制限の該当事由 (V02)."""

    GROUND_1 = "ground_1", "１号（定年を上限として、期間の定めなく募集）"
    GROUND_2 = "ground_2", "２号（法令の規定により年齢制限がある）"
    GROUND_3A = "ground_3a", "３号のイ（長期勤続によるキャリア形成のため、若年者などを期間の定めなく募集）"
    GROUND_3B = "ground_3b", "３号のロ（技能・ノウハウの継承のため、人数が少ない特定の年齢層を期間の定めなく募集）"
    GROUND_3C = "ground_3c", "３号のハ（芸術・芸能の分野で、表現の真実性のために必要）"
    GROUND_3D = "ground_3d", "３号のニ（60歳以上、就職氷河期世代、国の施策の対象者に限って募集）"


class Demand(Choice):
    """必要の程度."""

    NONE = "none", "不問"
    REQUIRED = "required", "必須"
    PREFERRED = "preferred", "あれば尚可"


class Education(Choice):
    """学歴."""

    GRADUATE_SCHOOL = "graduate_school", "大学院以上"
    UNIVERSITY = "university", "大学以上"
    JUNIOR_COLLEGE = "junior_college", "短大以上"
    TECHNICAL_COLLEGE = "technical_college", "高専以上"
    VOCATIONAL_SCHOOL = "vocational_school", "専修学校以上"
    TRAINING_SCHOOL = "training_school", "能開校以上"
    HIGH_SCHOOL = "high_school", "高校以上"
    JUNIOR_HIGH = "junior_high", "中学以上"


class LicenceDemand(Choice):
    """免許・資格の必要の程度."""

    REQUIRED = "required", "必須"
    ANY_OF = "any_of", "いずれかで可"
    PREFERRED = "preferred", "あれば尚可"


class WageClosing(Choice):
    """賃金締切日."""

    MONTH_END = "month_end", "月末"
    FIXED_DAY = "fixed_day", "毎月○日"
    OTHER = "other", "その他"


class PaymentMonth(Choice):
    """賃金支払の月."""

    CURRENT = "current", "当月"
    NEXT = "next", "翌月"
    OTHER = "other", "その他"


class PaymentOn(Choice):
    """賃金支払日."""

    MONTH_END = "month_end", "月末"
    FIXED_DAY = "fixed_day", "○日"


class RaiseKind(Choice):
    """昇給の表し方."""

    AMOUNT = "amount", "金額"
    RATE = "rate", "率"


class BonusKind(Choice):
    """賞与の表し方."""

    MONTHS = "months", "月数"
    AMOUNT = "amount", "金額"


class Insurance(Choice):
    """加入保険."""

    EMPLOYMENT = "employment", "雇用"
    ACCIDENT = "accident", "労災"
    PUBLIC_ACCIDENT = "public_accident", "公務災害"
    HEALTH = "health", "健康"
    PENSION = "pension", "厚生"
    ASSET = "asset", "財形"
    OTHER = "other", "その他"


class CompanyPension(Choice):
    """企業年金."""

    WELFARE_FUND = "welfare_fund", "厚生年金基金"
    DEFINED_CONTRIBUTION = "defined_contribution", "確定拠出年金"
    DEFINED_BENEFIT = "defined_benefit", "確定給付年金"


class MutualAid(Choice):
    """退職金共済."""

    JOINED = "joined", "加入"
    NOT_JOINED = "not_joined", "未加入"


class Housing(Choice):
    """入居可能住宅."""

    SINGLE = "single", "単身用"
    FAMILY = "family", "世帯用"
    NONE = "none", "なし"


class Accessibility(Choice):
    """障害者への配慮."""

    ELEVATOR = "elevator", "エレベーター"
    BARRIER_FREE_TOILET = "barrier_free_toilet", "バリアフリートイレ"
    STAIR_RAIL = "stair_rail", "階段手すり"
    HANDRAIL = "handrail", "手すり設置"
    WHEELCHAIR = "wheelchair", "建物内の車いす移動"
    REST_ROOM = "rest_room", "休憩室"
    BRAILLE = "braille", "点字設備"
    JOB_COACH = "job_coach", "企業在籍型ジョブコーチ"


class Lodging(Choice):
    """通勤・住込."""

    COMMUTING = "commuting", "通勤"
    LIVE_IN = "live_in", "住込"
    EITHER = "either", "不問"


class RecruitmentReason(Choice):
    """募集理由."""

    VACANCY = "vacancy", "欠員補充"
    EXPANSION = "expansion", "増員"
    NEW_ESTABLISHMENT = "new_establishment", "新規事業所設立"
    OTHER = "other", "その他"


class ResultTiming(Choice):
    """選考結果の通知の時期."""

    IMMEDIATE = "immediate", "即決"
    AFTER_DOCUMENTS = "after_documents", "書類選考後"
    AFTER_INTERVIEW = "after_interview", "面接選考後"
    OTHER = "other", "その他"


class NoticeMethod(Choice):
    """選考結果の通知方法."""

    MAIL = "mail", "郵送"
    PHONE = "phone", "電話"
    EMAIL = "email", "Eメール"
    SEEKER_MYPAGE = "seeker_mypage", "求職者マイページ"
    OTHER = "other", "その他"


class SelectionSchedule(Choice):
    """選考日時."""

    ANY_TIME = "any_time", "随時"
    OTHER = "other", "その他"


class SelectionPlace(Choice):
    """選考場所."""

    ESTABLISHMENT = "establishment", "事業所所在地と同じ"
    WORKPLACE = "workplace", "就業場所と同じ"
    OTHER = "other", "その他"


class ApplicationDocument(Choice):
    """応募書類."""

    REFERRAL_LETTER = "referral_letter", "ハローワーク紹介状"
    RESUME = "resume", "履歴書（写真貼付）"
    WORK_HISTORY = "work_history", "職務経歴書"
    JOB_CARD = "job_card", "ジョブ・カード"
    OTHER = "other", "その他"


class DocumentSending(Choice):
    """応募書類の送付方法."""

    EMAIL = "email", "Eメール"
    SEEKER_MYPAGE = "seeker_mypage", "求職者マイページ"
    MAIL = "mail", "郵送"
    OTHER = "other", "その他"


class DocumentReturn(Choice):
    """応募書類の返戻."""

    DISCARD = "discard", "求人者の責任にて廃棄"
    RETURNED = "returned", "返戻あり"

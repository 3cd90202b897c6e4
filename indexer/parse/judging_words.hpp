#pragma once
#include <string_view>

/// Words that decide whether a sentence judges, separated by '|'.
namespace lettergrade::parse::judging {

/// May stand between "is" and the grade.
inline constexpr std::string_view kFillers =
    "also|now|still|judged|to|be|as|overall|again|currently|therefore|rated|graded|assessed|found|"
    "considered|deemed|consistently|generally|broadly|mostly|largely|usually|typically|often|"
    "always|very|really|both|all|clearly|simply|only|just|equally|similarly|particularly|"
    "especially|extremely|highly|truly|by|inspectors|ofsted|been|once|more|that|it|they|is|are";

/// What gives a judgement. Between "was" and the grade it makes the past tense this letter's own.
inline constexpr std::string_view kJudging =
    "judge|judges|judged|rate|rates|rated|grade|grades|graded|assess|assessed|find|finds|found|"
    "consider|considers|considered|deem|deems|deemed";

inline constexpr std::string_view kPresent = "is|are|remains|remain";
inline constexpr std::string_view kPast = "was|were|remained";
inline constexpr std::string_view kPerfect = "has|have";
inline constexpr std::string_view kGoOn = "continue|continues";

/// Opens the clause that the thing and the grade stand in.
inline constexpr std::string_view kOpeners =
    "but|yet|so|because|although|though|while|whilst|whereas|since|however";
/// The same, but what follows is asked, supposed, compared or only sometimes so.
inline constexpr std::string_view kConditions =
    "if|whether|unless|until|when|whenever|where|wherever|before|once|than|how|what|why|"
    "in which|after|should|provided";

/// "... found that services are good": who says so is the letter.
inline constexpr std::string_view kFindings =
    "found|find|finds|judged|judge|judges|concluded|conclude|concludes|confirmed|confirms|is|"
    "means|mean|shows|show|showed|indicates|indicate|demonstrates|demonstrate|considers|evident|"
    "clear|ensured|ensures|identify|identifies|note|notes|reveal|reveals";

/// Others' words, hopes and beliefs.
inline constexpr std::string_view kReporting =
    "say|says|said|told|tell|tells|reported|feel|feels|felt|believe|believes|believed|describe|"
    "describes|described|think|thinks|thought|stated|states|commented|according|self-assessment|"
    "self-evaluation|self-assessed|survey|respondents|audits|auditors|audited|claims|claimed|"
    "argue|argues|suggested|hope|hopes|expects|expect|moderated|moderators";

/// Who else inspects.
inline constexpr std::string_view kByOthers =
    "by ofsted|by cqc|by the care quality commission|by managers|by the council|by the local "
    "authority|by the authority|by auditors|by the dfe|by the department|ofsted inspection|"
    "ofsted inspections|ofsted judgements|inspections of|at inspection|in inspections|"
    "when inspected|last inspected|most recent inspection|most recent inspections|"
    "most recent ofsted|in its inspection|in their inspections|in their inspection|"
    "subject to inspection|on inspection";

/// Another time than that of this letter.
inline constexpr std::string_view kEarlier =
    "previous|previously|last inspection|last inspected|last full inspection|last ofsted|"
    "last assessment|last rating|last year|earlier|had been|at that time|at the time|former|"
    "formerly|used to be|in the past|years ago|year ago|last visit|initially|originally|"
    "until recently|until very recently|most recent inspection|then|historically|historic|"
    "first inspection|since been|monitoring visit|focused visit|unannounced inspection|"
    "prior to|at its inspection|at the inspection in|inspection in|inspection of|inspected in|"
    "the inspection undertaken|peer review|diagnostic";

/// This letter's own time, whatever else the sentence speaks of.
inline constexpr std::string_view kNow = "now|currently|this inspection|today|at present";

/// First words of a subject that is no thing, or denies.
inline constexpr std::string_view kNoThing =
    "it|they|this|these|those|that|which|who|he|she|we|you|i|there|both|all|some|most|many|others|"
    "one|what|each|either|neither|none|nobody|such|either|another|much|more|so|not";
inline constexpr std::string_view kDenying =
    "no|none|neither|nor|not|never|few|hardly|rarely|seldom|without|nobody|little|a|an|any|each|"
    "every|either";

/// What is inspected and graded on its own, so that its grades are not this letter's.
inline constexpr std::string_view kInspectedElsewhere =
    "school|schools|academy|academies|college|colleges|nursery|nurseries|centre|centres|home|"
    "homes|unit|units|provider|providers|setting|settings|childminder|childminders|hospital|"
    "hospitals|inspection|inspections|authorities|councils|neighbours|agencies|forms";

/// What "outstanding" leaves undone.
inline constexpr std::string_view kUndone =
    "action|actions|recommendation|recommendations|issue|issues|check|checks|task|tasks|matter|"
    "matters|payment|payments|request|requests|referral|referrals|case|cases|review|reviews|"
    "visit|visits|vacancy|vacancies|debt|debts|repair|repairs|decision|decisions|application|"
    "applications|appeal|appeals|number|item|items|element|elements|requirement|requirements|"
    "target|targets|investigation|investigations|report|reports";

/// Whose "performing well" is a grade: pupils perform well in tests.
inline constexpr std::string_view kPerformers =
    "services|service|council|authority|board|partnership|county|borough|city";

/// What may follow a grade that ends a judgement.
inline constexpr std::string_view kBehind =
    "and|but|overall|for|in|across|because|as|with|although|though|despite|while|whilst|whereas|"
    "which|on|from|throughout|within|among|since|so|again|also|too|yet|following|given|due|under|"
    "except|apart|save|both";

inline constexpr std::string_view kPrepositions =
    "of|for|in|to|with|on|at|by|from|within|across|between|about|into|through|around|regarding|"
    "during|against|over|under|towards|including";

inline constexpr std::string_view kNumbers =
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundred|half|third|thirds|quarter|quarters|percentage|proportion|number";

/// Leads in to a thing and is no part of it.
inline constexpr std::string_view kLeading =
    "and|but|however|overall|consequently|therefore|also|currently|although|though|while|whilst|"
    "whereas|because|since|so|yet|that|additionally|furthermore|moreover|similarly|nevertheless|"
    "nonetheless|generally|importantly|too|then|now|as|still|equally|conversely|where|inspectors|"
    "found|judged|we";

/// Verbs that show that a clause has its own subject already.
inline constexpr std::string_view kVerbs =
    "is|are|was|were|has|have|had|do|does|did|can|will|would|could|should|may|might|must|be|been|"
    "receive|receives|benefit|benefits|provide|provides|make|makes|made|ensure|ensures|know|knows|"
    "demonstrate|demonstrates|improve|improves|improved|remain|remains|take|takes|give|gives|"
    "understand|understands|meet|meets|get|gets|lack|lacks|require|requires|"
    "perform|performs|ensured|led|enable|enables|shows|show|became|becomes|develops|"
    "developed|deliver|delivers|carry|carries|contribute|contributes|achieve|achieves|"
    "come|comes|leave|leaves|see|sees|seen|keep|keeps|respond|responds|feel|feels";

}  // namespace lettergrade::parse::judging

using System.Collections.Frozen;

namespace Claudia.Intercom;

/// <summary>The formulas that close a letter, folded and without punctuation: English, Portuguese, Spanish, French, German,
/// Italian.</summary>
internal static class ClosingWords
{
    private static readonly FrozenSet<string> Formulas = string.Join('|', All).Split('|').ToFrozenSet(StringComparer.Ordinal);

    private static string[] All =>
    [
        "best regards|kind regards|kindest regards|warm regards|warmest regards|regards|with regards|with kind regards",
        "with best regards|best|all the best|best wishes|sincerely",
        "yours sincerely|yours faithfully|yours truly|sincerely yours|cordially|cheers|many thanks|thanks|thank you|thanks a lot",
        "thanks and regards|thanks & regards",
        "thank you and best regards|thanks in advance|thank you in advance|thank you very much|respectfully|br|rgds|kr|thx|take care",
        "warmly",
        "atenciosamente|atentamente|att|atte|cumprimentos|os melhores cumprimentos|com os melhores cumprimentos|melhores cumprimentos",
        "com os meus cumprimentos|cordialmente|abracos|abraco",
        "um abraco|obrigado|obrigada|muito obrigado|muito obrigada|grato|grata|desde ja agradeco|desde ja obrigado|desde ja obrigada",
        "saudacoes|respeitosamente|obrigado desde ja|com estima",
        "saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|reciba un cordial saludo|reciban un cordial saludo",
        "gracias|muchas gracias|gracias de antemano|un abrazo|atte",
        "gracias y saludos|mis saludos|quedo atento|quedo atenta|quedo a la espera",
        "cordialement|bien cordialement|tres cordialement|bien a vous|salutations|sinceres salutations|meilleures salutations",
        "cordiales salutations|salutations distinguees|merci|merci d'avance",
        "merci beaucoup|merci par avance|cdlt|cdt|respectueusement|amicalement|bonne journee|bonne reception",
        "dans l'attente de votre reponse",
        "mit freundlichen grusen|mit freundlichen grussen|mit freundlichem gruss|mit freundlichem grus|freundliche gruse",
        "freundliche grusse|viele gruse|viele grusse|beste gruse|beste grusse",
        "mit besten grusen|mit besten grussen|liebe gruse|liebe grusse|schone gruse|herzliche gruse|herzliche grusse|grus|gruss|mfg|vg",
        "lg|danke|vielen dank|vielen dank im voraus|hochachtungsvoll|besten dank",
        "cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|un caro saluto|i migliori saluti|grazie|grazie mille",
        "molte grazie|grazie in anticipo|a presto|cordialita",
    ];

    public static bool IsFormula(string folded) => Formulas.Contains(folded.Trim(' ', ',', '.', '!', ';', ':', '*', '_', '-'));
}

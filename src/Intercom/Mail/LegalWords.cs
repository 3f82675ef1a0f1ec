namespace Claudia.Intercom;

/// <summary>The words of confidentiality notices by language, folded: English, Portuguese, Spanish, French, German, Italian.</summary>
internal static class LegalWords
{
    /// <summary>Notices begin with one of these. Longer beginnings with the same words need no entry.</summary>
    public static readonly string[] Beginnings =
    [
        "the views", "any views", "views expressed", "the opinions", "any opinions", "opinions expressed", "as opinioes", "las opiniones",
        "les opinions", "le opinioni", "this e-mail", "this email", "this message", "this communication", "this transmission",
        "this electronic",
        "the information contained in this", "the information in this",
        "the information transmitted", "the contents of this", "the content of this", "the information contained", "confidentiality",
        "confidential", "disclaimer", "legal notice", "legal disclaimer",
        "if you are not the intended", "if you have received this", "if you received this", "important notice", "privileged", "notice:",
        "any unauthori", "unauthori",
        "esta mensagem", "este e-mail", "este email", "esta comunicacao", "a informacao contida", "as informacoes contidas",
        "a presente mensagem", "o presente e-mail", "o conteudo dest",
        "aviso de confiden", "aviso legal", "confidencialidade", "nota de confiden", "clausula de confiden", "esta mensaje",
        "este mensaje", "este correo", "esta comunicacion",
        "la informacion contenida", "la informacion incluida", "el contenido de este", "el presente mensaje", "el presente correo",
        "confidencialidad", "se voce nao", "si usted no es", "si no es usted",
        "ce message", "cet e-mail", "cet email", "ce courriel", "ce mail", "le present message", "le contenu de ce",
        "les informations contenues", "cette communication", "avertissement", "avis de confiden",
        "clause de confiden", "confidentialite", "si vous n'etes pas", "si vous avez recu",
        "diese e-mail", "diese email", "diese mail", "diese nachricht", "der inhalt dieser", "die information", "die in dieser",
        "dieses e-mail", "vertraulichkeit", "haftungsausschluss",
        "rechtlicher hinweis", "wichtiger hinweis", "sollten sie nicht der", "wenn sie nicht der", "falls sie nicht der",
        "questo messaggio", "questa e-mail", "questa email", "questa comunicazione", "il presente messaggio", "la presente e-mail",
        "la presente email", "le informazioni contenute",
        "il contenuto di quest", "avviso di riservatezza", "nota di riservatezza", "riservatezza", "se non siete", "qualora",
    ];

    /// <summary>The group that every notice has a word of.</summary>
    public static readonly string[] Core =
    [
        "confiden", "privileg", "is private", "to whom it is addressed", "to whom they are addressed", "whom it is intended", "vertraul",
        "riservat", "sigilos", "sigilo", "intended recipient", "intended for", "intended solely",
        "intended only", "addressee", "sole use",
        "destinatari", "destinatair", "empfanger", "adressat", "uso exclusiv", "exclusivamente", "exclusivement", "ausschlieslich",
    ];

    public static readonly string[][] Others =
    [
        ["unauthori", "autoriz", "autoris", "unbefugt"],
        ["disclos", "divulg", "dissemin", "diffus", "distribu", "distribuz", "weitergabe", "verbreit", "difus"],
        ["copy", "copi", "reprodu", "kopie", "kopier", "print"],
        ["in error", "mistakenly", "by mistake", "por engano", "por erro", "por equivoc", "par erreur",
         "irrtum", "per errore", "indevid", "falschlich"],
        ["delete", "remove it", "destroy", "elimin", "apag", "exclu", "borr", "suppri", "detrui",
         "losch", "vernicht", "cancell", "distrugg", "destru"],
        ["sender", "remetente", "remitente", "expediteur", "absender", "mittente", "emissor", "emisor"],
        ["attach", "files transmitted", "anex", "adjunt", "piece jointe", "pieces jointes", "anhang", "anlage", "allegat"],
        ["legal", " lei ", " lei.", " ley ", " loi ", "gesetz", "legge", "liab", "responsab", "haft", "penal",
            "privacy", "gdpr", "rgpd", "dsgvo"],
        ["notify", "notif", "inform", "avis", "benachrichtig", "advise"],
        ["prohib", "proib", "interdit", "untersagt", "nicht gestattet", "vietat", "strictly",
            "estritamente", "estrictamente", "strictement"],
        ["e-mail", "email", "message", "mensagem", "mensaje", "correo", "courriel", "nachricht", "messaggio", "comunica", "transmission"],
        ["virus", "malware"],
        ["views", "opinion", "opinio", "opiniones"],
        ["registered in", "registered office", "company number", "company no", "vat no", "handelsregister", "sede legale", "sede social"],
    ];

    /// <summary>Every other footer has one of these.</summary>
    public static readonly string[] FooterStems =
    [
        "environ", "ambient", "umwelt", "virus", "viren", "avast", "print this", "you print", "printing",
    ];

    /// <summary>Other footers that programs add under every mail.</summary>
    public static readonly string[] Footers =
    [
        "please consider the environment", "consider the environment", "think before you print", "think of the environment",
        "before printing this",
        "antes de imprimir", "pense no ambiente", "pense no meio ambiente", "pense bem antes de imprimir", "proteja o ambiente",
        "piense en el medio ambiente", "piensa en el medio ambiente",
        "por favor, piense", "por favor piense en el medio", "pensez a l'environnement", "avant d'imprimer",
        "n'imprimez", "merci de penser a l'environnement",
        "denken sie an die umwelt", "bitte denken sie an die umwelt", "bitte prufen sie", "schutzen sie die umwelt", "prima di stampare",
        "rispetta l'ambiente", "pensa all'ambiente", "pensi all'ambiente",
        "virus-free", "virus free", "livre de virus", "sem virus", "libre de virus", "sans virus", "garanti sans virus", "virenfrei",
        "privo di virus", "senza virus",
        "this email has been checked", "this e-mail has been checked", "this email has been scanned", "this e-mail has been scanned",
        "este email foi verificado", "este e-mail foi verificado",
        "este correo electronico ha sido", "este correo ha sido", "l'absence de virus", "diese e-mail wurde auf viren",
        "questa e-mail e stata controllata",
    ];
}

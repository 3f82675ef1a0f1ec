namespace Claudia.Intercom;

/// <summary>The line that a phone or a mail program adds, such as "Sent from my iPhone".</summary>
internal static class DeviceLine
{
    private const int Longest = 160;
    private const int MostWords = 14;

    private static readonly string[] Openers =
    [
        "sent from", "sent via", "sent with", "sent using", "sent on", "typed on", "written on", "written from", "escrito no meu",
        "escrito do meu", "escrito desde mi",
        "geschrieben auf meinem", "ecrit depuis mon", "scritto dal mio", "get outlook", "get the outlook", "download outlook",
        "enviado do", "enviado da", "enviada do", "enviado de", "enviado pelo", "enviado a partir", "enviado com", "enviado atraves",
        "enviado via",
        "obter o outlook", "obter outlook", "obtenha o outlook", "baixe o outlook", "baixar outlook", "transferir outlook",
        "enviado desde", "enviado con", "enviado a traves", "enviado mediante", "obtener outlook", "obtenga outlook", "descargar outlook",
        "envoye de", "envoye depuis", "envoye a partir", "envoye avec", "envoye via", "envoye par", "telecharger outlook",
        "telechargez outlook", "obtenir outlook", "provenance",
        "von meinem", "gesendet", "versendet mit", "verschickt mit", "holen sie sich outlook", "outlook fur",
        "diese nachricht wurde von mein",
        "inviato da", "inviato dal", "inviato con", "inviato tramite", "inviato via", "scarica outlook", "ottieni outlook",
        "verzonden vanaf", "verstuurd vanaf", "verzonden met", "skickat fran", "sendt fra", "wyslane z",
    ];

    /// <summary>Names that no sentence of a chat ends with by chance.</summary>
    private static readonly string[] Products =
    [
        "iphone", "ipad", "ios", "android", "samsung", "galaxy", "huawei", "xiaomi", "redmi", "motorola", "pixel", "oneplus",
        "blackberry", "nokia", "windows",
        "outlook", "yahoo", "gmail",
    ];

    private static readonly string[] Devices =
    [
        .. Products, "mail", "courrier", "correo", "aol", "gmx", "web", "thunderbird", "spark", "smartphone", "mobile", "movil", "phone",
        "telefon", "telemovel", "telefono", "celular", "handy", "mobiltelefon", "cellulare", "dispositivo", "tablet", "macbook", "mac",
        "apple watch", "proton",
        "icloud", "hotmail", "uol", "bol", "libero", "orange", "sfr", "free", "tim", "vodafone", "telekom", "tutanota", "tuta",
    ];

    public static bool Is(MailLine line) => Is(line, Devices);

    /// <summary>The text without such a line at its end; the text itself when nothing else would remain.</summary>
    public static string? WithoutLast(string? text)
    {
        var start = (text?.LastIndexOf('\n') ?? -1) + 1;
        if (text is null || start == 0 || !Is(new(text[start..]), Products))
            return text;
        return text[..start].TrimEnd() is { Length: > 0 } rest ? rest : text;
    }

    private static bool Is(MailLine line, string[] devices)
    {
        if (line.IsBlank || line.Text.Length > Longest || line.Text.Contains('?', StringComparison.Ordinal))
            return false;
        var folded = line.Folded.Trim('*', '_', '-', '[', ' ', '.', '"');
        if (!Openers.Any(opener => folded.StartsWith(opener, StringComparison.Ordinal)))
            return false;
        var words = folded.Split([' ', '[', ']', '(', ')', '<', '>', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && words.Any(word => devices.Contains(word));
    }
}

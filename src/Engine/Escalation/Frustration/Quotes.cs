namespace Claudia.Engine;

/// <summary>What stands in quotation marks is somebody else's, or a name.</summary>
internal static class Quotes
{
    public static string Without(string text)
    {
        if (text.AsSpan().IndexOfAny('"', '“', '«') < 0)
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        var inside = false;
        foreach (var letter in text)
        {
            var mark = letter is '"' or '“' or '”' or '«' or '»';
            inside = mark ? letter is '“' or '«' || (letter == '"' && !inside) : inside;
            if (mark || !inside)
                kept.Append(mark ? ' ' : letter);
        }
        return kept.ToString();
    }
}

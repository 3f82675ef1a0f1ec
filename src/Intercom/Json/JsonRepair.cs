using System.Text;
using System.Text.Unicode;

namespace Claudia.Intercom;

/// <summary>Makes JSON from outside safe to read: afterwards no string in it makes System.Text.Json throw.</summary>
internal static class JsonRepair
{
    /// <summary>The same JSON in valid UTF-8, without escapes of half a surrogate pair and without a byte order mark.</summary>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        var bytes = json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json;
        if (!Utf8.IsValid(bytes.Span))
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        return bytes.Span.IndexOf("\\u"u8) < 0 ? bytes : WithoutHalfPairs(bytes.ToArray());
    }

    private static byte[] WithoutHalfPairs(byte[] json)
    {
        for (var at = 0; at + 1 < json.Length; at++)
        {
            if (json[at] != '\\')
                continue;
            var unit = EscapedUnit(json, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(EscapedUnit(json, at + 6)))
                at += 11;
            else if (char.IsSurrogate(unit))
                "\\uFFFD"u8.CopyTo(json.AsSpan(at));
            else
                at++;
        }

        return json;
    }

    /// <summary>The UTF-16 unit that an escape at this place stands for; 0 when there is no such escape.</summary>
    private static char EscapedUnit(byte[] json, int at) =>
        at + 6 <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}

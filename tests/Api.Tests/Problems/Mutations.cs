using System.Text;

namespace Claudia.Api.Tests;

/// <summary>Bodies like a real one and yet not, the same ones in every run.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Odd =
    [
        "null", "{}", "[]", "\"\"", "-1", "1e999", "9007199254740993", "0", "true", "\\u0000", "\\ud800", "\"", "\\", ",", "}", "{\"a\":",
        "\u0000", "\uFEFF", "NaN", "99999999999999999999", "\"\\udc00\\ud800\"", "/*", "<script>", "0001-01-01", "253402300800",
    ];

    // Not for secrets: the point is that a run can be repeated.
#pragma warning disable CA5394
    private readonly Random _chance = new(seed);

    public IEnumerable<byte[]> Of(byte[] real)
    {
        while (true)
        {
            var body = real;
            for (var rounds = _chance.Next(1, 4); rounds > 0; rounds--)
                body = Change(body);
            yield return body;
        }
    }

    private byte[] Change(byte[] body)
    {
        var at = _chance.Next(body.Length + 1);
        var to = Math.Min(body.Length, at + _chance.Next(40));
        return _chance.Next(7) switch
        {
            0 => body[..at],
            1 => [.. body[..at], .. body[to..]],
            2 => [.. body[..at], .. Encoding.UTF8.GetBytes(Odd[_chance.Next(Odd.Length)]), .. body[at..]],
            3 => [.. body[..at], (byte)_chance.Next(256), .. body[Math.Min(body.Length, at + 1)..]],
            4 => [.. body[..at], .. body[at..to], .. body[at..to], .. body[to..]],
            5 => Value(body, Odd[_chance.Next(Odd.Length)]),
            _ => Value(body, new string((char)_chance.Next('0', 'z'), _chance.Next(2_000))),
        };
    }

    /// <summary>Puts something else in the place of one member's value.</summary>
    private byte[] Value(byte[] body, string value)
    {
        var colons = Enumerable.Range(0, body.Length).Where(at => body[at] == (byte)':').ToArray();
        if (colons.Length == 0)
            return body;
        var at = colons[_chance.Next(colons.Length)] + 1;
        var end = Array.FindIndex(body, at, it => it is (byte)',' or (byte)'}' or (byte)']');
        return end < 0 ? body : [.. body[..at], .. Encoding.UTF8.GetBytes(value), .. body[end..]];
    }
#pragma warning restore CA5394
}

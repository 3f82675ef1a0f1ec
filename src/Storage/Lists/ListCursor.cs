using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Claudia.Storage;

/// <summary>The place after a row of a list, as text for callers: opaque, checked when it comes back.</summary>
/// <param name="List">Which list it belongs to.</param>
/// <param name="At">The row's time, as ticks.</param>
/// <param name="Workspace">With <paramref name="Id"/>, the row's key among those of the same time.</param>
public sealed record ListCursor(char List, long At, string Workspace, string Id)
{
    public const char Conversations = 'c';
    public const char Transfers = 't';

    private const int MostCharacters = 1024;

    public string Write() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{List}\n{At}\n{Workspace}\n{Id}")));

    /// <exception cref="ArgumentException">The text is no cursor of that list.</exception>
    public static ListCursor Read(char list, string text)
    {
        if (text.Length <= MostCharacters && Base64Url.IsValid(text)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') is [var kind, var at, var workspace, var id]
            && kind == list.ToString()
            && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ticks))
            return new(list, ticks, workspace, id);

        throw new ArgumentException("The cursor is none that this list has given. Begin without a cursor.", nameof(text));
    }
}

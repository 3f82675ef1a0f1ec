using System.Collections.Frozen;

namespace Claudia.Intercom;

/// <summary>What a tag does to the text around it.</summary>
internal enum TagEffect
{
    None = 1,
    Line = 2,
    Paragraph = 3,
    Item = 4,
    Cell = 5,

    /// <summary>The element's content is not for readers.</summary>
    Hidden = 6,
}

internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, TagEffect> Effects = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TagEffect>.AlternateLookup<ReadOnlySpan<char>> ByName = Effects.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TagEffect EffectOf(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var effect) ? effect : TagEffect.None;

    public static bool IsKnown(ReadOnlySpan<char> name) => ByName.ContainsKey(name);

    private static IEnumerable<KeyValuePair<string, TagEffect>> All() =>
    [
        .. Of(TagEffect.None, "a b i u em strong span img code html body font small"),
        .. Of(TagEffect.Line, "br div tr hr dt dd address article section header footer nav main figure form"),
        .. Of(TagEffect.Paragraph, "p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre dl"),
        .. Of(TagEffect.Item, "li"),
        .. Of(TagEffect.Cell, "td th"),
        .. Of(TagEffect.Hidden, "script style head title template"),
    ];

    private static IEnumerable<KeyValuePair<string, TagEffect>> Of(TagEffect effect, string names) =>
        names.Split(' ').Select(name => KeyValuePair.Create(name, effect));
}

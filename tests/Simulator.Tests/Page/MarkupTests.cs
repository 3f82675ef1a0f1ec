using System.Text.RegularExpressions;

namespace Claudia.Simulator.Tests.Page;

public sealed partial class MarkupTests
{
    [Fact]
    public void Ids_AreThereOnce() => Assert.Equal(PageFiles.Ids.Distinct(StringComparer.Ordinal), PageFiles.Ids);

    [Fact]
    public void EveryIdThatAScriptAsksFor_IsInThePage()
    {
        var asked = PageFiles.Asked(AskedId()).ToHashSet(StringComparer.Ordinal);
        Assert.True(asked.Count > 50, $"only {asked.Count} ids were found in the scripts");
        Assert.Empty(asked.Except(PageFiles.Ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Scripts_AskForIdsByNameAlone()
    {
        var others = PageFiles.Scripts.SelectMany(script => OtherwiseAsked().Matches(script.Value).Select(match => $"{script.Key}: {match.Value}"));
        Assert.Equal(["page/scripts/dom.js: getElementById("], others);
    }

    [Theory]
    [InlineData("for")]
    [InlineData("aria-controls")]
    [InlineData("aria-labelledby")]
    [InlineData("aria-describedby")]
    [InlineData("list")]
    public void WhatAnAttributeRefersTo_IsInThePage(string attribute)
    {
        var named = PageFiles.Tags("[a-z]+").Select(tag => PageFiles.Attribute(tag, attribute)).OfType<string>().ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(PageFiles.Ids, StringComparer.Ordinal));
    }

    [Fact]
    public void EveryControl_HasALabel()
    {
        var labelled = PageFiles.Tags("label").Select(tag => PageFiles.Attribute(tag, "for")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var within = LabelAround().Matches(PageFiles.Html).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var bare = from tag in PageFiles.Tags("(?:input|select|textarea)")
                   where PageFiles.Attribute(tag, "id") is not { } id || !labelled.Contains(id)
                   where !within.Any(label => label.Contains(tag, StringComparison.Ordinal))
                   select tag;
        Assert.Empty(bare);
    }

    [Fact]
    public void EveryButton_SaysWhatItIs() => Assert.All(PageFiles.Tags("button"), tag => Assert.NotNull(PageFiles.Attribute(tag, "type")));

    [Fact]
    public void Page_HasNoScriptOrStyleOfItsOwn()
    {
        Assert.DoesNotMatch(Inline(), PageFiles.Html);
        Assert.All(PageFiles.Tags("script"), tag => Assert.NotNull(PageFiles.Attribute(tag, "src")));
    }

    [Fact]
    public void WhatThePageLoads_IsThere()
    {
        var loaded = PageFiles.Tags("(?:link|script|img)").Select(tag => PageFiles.Attribute(tag, "href") ?? PageFiles.Attribute(tag, "src")).ToList();
        Assert.NotEmpty(loaded);
        Assert.Empty(loaded.Except(PageFiles.Names.Select(name => "/" + name)));
    }

    [Fact]
    public void EveryStyle_IsLoaded() =>
        Assert.Equal(
            PageFiles.Styles.Keys.Order(StringComparer.Ordinal),
            PageFiles.Tags("link").Select(tag => PageFiles.Attribute(tag, "href")!.TrimStart('/'))
                .Where(path => path.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [GeneratedRegex("""\bbyId\("([^"]+)"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex AskedId();

    [GeneratedRegex("""\bbyId\((?!")|getElementById\(|querySelector(?:All)?\(["`'][^"`']*#""", RegexOptions.CultureInvariant)]
    private static partial Regex OtherwiseAsked();

    [GeneratedRegex("<label(?:(?!</label>).)*</label>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex LabelAround();

    [GeneratedRegex("""<style|\sstyle=|\son[a-z]+=|javascript:""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}

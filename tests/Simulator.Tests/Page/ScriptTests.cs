using System.Text.RegularExpressions;

namespace Claudia.Simulator.Tests.Page;

public sealed partial class ScriptTests
{
    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("setHTMLUnsafe")]
    [InlineData("createContextualFragment")]
    [InlineData("DOMParser")]
    [InlineData("document.write")]
    [InlineData("srcdoc")]
    [InlineData("eval(")]
    [InlineData("Function(")]
    [InlineData("import(")]
    public void NoScript_TurnsTextIntoMarkupOrCode(string forbidden) =>
        Assert.All(PageFiles.Scripts.Values, script => Assert.DoesNotContain(forbidden, script, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void WhatAScriptImports_IsThere()
    {
        var imported = PageFiles.Asked(Import()).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(imported);
        Assert.Empty(imported.Select(file => $"page/scripts/{file}").Except(PageFiles.Scripts.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void EveryScript_IsUsed() =>
        Assert.Equal(
            PageFiles.Scripts.Keys.Except(["page/scripts/simulator.js"]).Order(StringComparer.Ordinal),
            PageFiles.Asked(Import()).Distinct(StringComparer.Ordinal).Select(file => $"page/scripts/{file}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(typeof(Client.FaultAction))]
    [InlineData(typeof(Client.CallKind))]
    [InlineData(typeof(Client.WebhookFaultAction))]
    [InlineData(typeof(Client.EffectKind))]
    [InlineData(typeof(Client.Via))]
    [InlineData(typeof(Client.DeliveryOutcome))]
    public void EveryChoiceOfTheControlApi_HasItsWords(Type choices)
    {
        var keys = PageFiles.Asked(Key()).ToHashSet(StringComparer.Ordinal);
        var names = Enum.GetNames(choices).Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName);
        Assert.Empty(names.Except(keys, StringComparer.Ordinal));
    }

    [GeneratedRegex("""from "\./([^"]+)";""", RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    [GeneratedRegex("""(?<![\w"-])"?([a-z][a-z-]*)"?: (?=["`])""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}

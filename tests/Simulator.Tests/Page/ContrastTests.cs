using System.Globalization;
using System.Text.RegularExpressions;

namespace Claudia.Simulator.Tests.Page;

/// <summary>WCAG 2.2, 1.4.3: text stands out from what is behind it by 4.5 to 1; 1.4.11: what bounds a control by 3 to 1.</summary>
public sealed partial class ContrastTests
{
    private static readonly string[] Schemes =
        PageFiles.Styles["page/styles/colours.css"].Split("@media (prefers-color-scheme: dark)");

    [Theory]
    [InlineData("ink", "page")]
    [InlineData("ink", "surface")]
    [InlineData("ink", "raised")]
    [InlineData("ink", "claudia")]
    [InlineData("ink", "teammate")]
    [InlineData("ink", "customer")]
    [InlineData("muted", "surface")]
    [InlineData("muted", "raised")]
    [InlineData("muted", "customer")]
    [InlineData("muted", "accent-soft")]
    [InlineData("accent", "surface")]
    [InlineData("on-accent", "accent")]
    [InlineData("claudia-ink", "accent-soft")]
    [InlineData("claudia-ink", "claudia")]
    [InlineData("claudia-ink", "surface")]
    [InlineData("teammate-ink", "teammate")]
    [InlineData("note-ink", "note")]
    [InlineData("good-ink", "good")]
    [InlineData("bad-ink", "bad")]
    [InlineData("warm-ink", "warm")]
    public void Text_StandsOutInBothSchemes(string text, string behind) =>
        Assert.All(Schemes, scheme => Assert.InRange(Contrast(scheme, text, behind), 4.5, 21));

    [Theory]
    [InlineData("edge", "surface")]
    [InlineData("accent", "surface")]
    public void WhatBoundsAControl_StandsOutInBothSchemes(string edge, string behind) =>
        Assert.All(Schemes, scheme => Assert.InRange(Contrast(scheme, edge, behind), 3, 21));

    private static double Contrast(string scheme, string one, string other)
    {
        double[] lights = [Light(scheme, one), Light(scheme, other)];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
    }

    private static double Light(string scheme, string name)
    {
        var colour = Colour().Matches(scheme).Single(match => match.Groups[1].Value == name).Groups[2].Value;
        var part = Enumerable.Range(0, 3).Select(place =>
        {
            var value = int.Parse(colour.AsSpan(place * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }).ToArray();
        return (0.2126 * part[0]) + (0.7152 * part[1]) + (0.0722 * part[2]);
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}

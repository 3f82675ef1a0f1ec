namespace Claudia.Tidy.Tests.Habits;

public sealed class SuppressionsTests : RuleTests
{
    [Theory]
    [InlineData("src/Engine/A.cs", "#pragma warning disable CA1000\nclass A { }")]
    [InlineData("src/Engine/A.cs", "#pragma warning restore CA1000\n#pragma warning disable\nclass A { }")]
    [InlineData("src/Engine/A.cs", "//\n#pragma warning disable CA1000\nclass A { }")]
    [InlineData("src/Engine/A.cs", "/// <summary>An A.</summary>\n[SuppressMessage(\"Style\", \"IDE0001\", Justification = \"shorter\")]\nclass A { }")]
    [InlineData("src/Engine/A.cs", "// Reason for the next line only.\n\n[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Style\", \"IDE0001\")]")]
    [InlineData("src/Engine/Engine.csproj", "<Project>\n<NoWarn>CA1000</NoWarn></Project>")]
    [InlineData("src/Engine/Engine.csproj", "<Project>\n<PackageReference Include=\"A\" NoWarn=\"NU1603\" /></Project>")]
    [InlineData("src/Engine/Engine.csproj", "<Project>\n<TreatWarningsAsErrors>false</TreatWarningsAsErrors></Project>")]
    [InlineData("Directory.Build.props", "<Project>\n<WarningsNotAsErrors>CA1000</WarningsNotAsErrors></Project>")]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = none")]
    public void Suppression_WithoutReason_IsReported(string path, string text) => Single((path, text));

    [Theory]
    [InlineData("src/Engine/A.cs", "// The wire names it so.\n#pragma warning disable CA1000\nclass A { }\n#pragma warning restore CA1000")]
    [InlineData("src/Engine/A.cs", "class A {\n    // The wire names it so.\n    [SuppressMessage(\"Style\", \"IDE0001\")]\n    int b; }")]
    [InlineData("src/Engine/A.cs", "// The wire names it so.\n#pragma warning disable CA1000\n#pragma warning disable CA1001\nclass A { }")]
    [InlineData("src/Engine/A.cs", "class A { string b = \"#pragma warning disable CA1000\"; }")]
    [InlineData("src/Engine/Engine.csproj", "<Project>\n<!-- The package is built for an older one. -->\n<NoWarn>NU1701</NoWarn></Project>")]
    [InlineData("src/Engine/Engine.csproj", "<Project>\n<!-- The package is\nbuilt for an older one. -->\n<NoWarn>NU1701</NoWarn></Project>")]
    [InlineData(".editorconfig", "# The field names it so.\ndotnet_diagnostic.CA1000.severity = none")]
    [InlineData("docs/habits.md", "<NoWarn>CA1000</NoWarn>")]
    public void Suppression_WithReason_IsFine(string path, string text) => None((path, text));

    private protected override IEnumerable<Violation> Find(Tree tree) => Suppressions.Find(tree);
}

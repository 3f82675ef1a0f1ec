namespace Claudia.Tidy.Tests.Deployment;

public sealed class SettingNamesTests : RuleTests
{
    private static readonly (string Path, string Text)[] Sources =
    [
        ("src/Api/Settings/ClaudiaSettings.cs", "record ClaudiaSettings(string DataFolder, ApiKey[] ApiKeys, Workspace[] Workspaces);"),
        ("src/Silo/Settings/ClusterSettingsReader.cs", "const string Cluster = \"Cluster\", Tls = nameof(Tls), Role = \"Role\";"),
        ("src/Intercom/WorkspaceSettings.cs", "string AdminId; string Destinations;"),
        ("src/Engine/Elsewhere.cs", "string Colour;"),
    ];

    [Theory]
    [InlineData("deploy/compose.yaml", "Claudia__DataFolders: /data", "DataFolders")]
    [InlineData("deploy/compose.yaml", "Claudia__Cluster__Roles: api", "Roles")]
    [InlineData("deploy/claudia.env.example", "Claudia__Workspaces__acme__Admin=1", "Admin")]
    [InlineData("deploy/local-cluster.sh", "--Claudia:Cluster:Colour=red", "Colour")]
    [InlineData("docs/deployment.md", "| `Cluster:Tls:Key` | | |", "Key")]
    [InlineData("docs/deployment.md", "Set `Claudia:Cluster:tls`.", "tls")]
    public void Setting_ThatNoProgramReads_IsReported(string path, string text, string word) =>
        Assert.EndsWith($" {word}", Single([(path, text), .. Sources]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("deploy/compose.yaml", "Claudia__DataFolder: /data")]
    [InlineData("deploy/claudia.env.example", "Claudia__ApiKeys__0__Role=operator")]
    [InlineData("deploy/claudia.env.example", "Claudia__Workspaces__acme__Destinations__level2=1")]
    [InlineData("deploy/local-cluster.sh", "it=Claudia__Workspaces__${workspace}__")]
    [InlineData("deploy/Dockerfile", "ENTRYPOINT [\"dotnet\", \"Claudia.Silo.dll\"]")]
    [InlineData("docs/deployment.md", "| `Cluster:Tls`, `Cluster:Role` | | |")]
    [InlineData("docs/deployment.md", "Claudia: she answers.")]
    [InlineData("docs/rules.md", "`Claudia:Colour`")]
    public void Setting_ThatAProgramReads_IsFine(string path, string text) => None([(path, text), .. Sources]);

    private protected override IEnumerable<Violation> Find(Tree tree) => SettingNames.Find(tree);
}

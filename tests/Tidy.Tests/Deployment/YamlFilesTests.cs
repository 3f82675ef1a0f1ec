namespace Claudia.Tidy.Tests.Deployment;

public sealed class YamlFilesTests : RuleTests
{
    [Theory]
    [InlineData("deploy/compose.yaml", "services:\n\tapi: {}")]
    [InlineData("deploy/compose.yml", "services: [api")]
    [InlineData("deploy/kubernetes/claudia.yaml", "kind: Pod\n---\nkind: Pod\nkind: Service")]
    [InlineData("deploy/kubernetes/claudia.yaml", "labels: *labels")]
    [InlineData("deploy/kubernetes/claudia.yaml", "# kind: Pod")]
    public void File_ThatIsNoYaml_IsReported(string path, string text) => Single((path, text));

    [Theory]
    [InlineData("deploy/compose.yaml", "x-a: &a\n  image: b\nservices:\n  api:\n    <<: *a")]
    [InlineData("deploy/kubernetes/claudia.yaml", "kind: Pod\n---\nkind: Pod")]
    [InlineData("deploy/Dockerfile", "\tFROM a")]
    [InlineData("tests/Rulebooks.Tests/broken.yaml", "rules: [")]
    public void File_ThatIsYamlOrNotOfADeployment_IsFine(string path, string text) => None((path, text));

    private protected override IEnumerable<Violation> Find(Tree tree) => YamlFiles.Find(tree);
}

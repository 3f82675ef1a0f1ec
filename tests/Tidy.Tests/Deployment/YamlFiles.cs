using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Claudia.Tidy.Tests.Deployment;

/// <summary>Nothing here runs the files of a deployment: at least each of them can be read, and says nothing twice.</summary>
internal static class YamlFiles
{
    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        where file.Path.StartsWith("deploy/", StringComparison.Ordinal) && (file.Path.EndsWith(".yaml", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal))
        let fault = Fault(file)
        where fault is not null
        select fault;

    private static Violation? Fault(TreeFile file)
    {
        try
        {
            using var reader = new StringReader(file.Text);
            var documents = new YamlStream();
            documents.Load(reader);
            return documents.Documents.Count == 0 ? new(file.Path, 0, "holds nothing") : null;
        }
        catch (YamlException e)
        {
            return new(file.Path, (int)e.Start.Line, e.Message);
        }
    }
}

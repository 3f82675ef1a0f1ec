using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>Collects what is wrong in a file.</summary>
internal sealed class Findings
{
    /// <summary>Who has so much to mend needs no more.</summary>
    private const int Most = 100;

    private readonly List<RulebookFinding> _all = [];

    public bool Any => _all.Count > 0;

    public ImmutableArray<RulebookFinding> InOrder => [.. _all.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    public void Add(YamlNode at, string why) => Add(at.Start.Line, at.Start.Column, why);

    public void Add(long line, long column, string why)
    {
        if (_all.Count < Most)
            _all.Add(new(line, column, why));
    }
}

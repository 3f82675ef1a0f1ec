using System.Text;

namespace Claudia.Simulation;

/// <summary>What happened, line by line, for a reader.</summary>
internal sealed class Trace
{
    private readonly StringBuilder _lines = new();

    public void Add(World world, string line) => _lines.Append("t=").Append(World.Clock(world.Now)).Append("s ").Append(line).Append('\n');

    public override string ToString() => _lines.ToString();
}

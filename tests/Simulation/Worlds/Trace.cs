using System.Text;

namespace Claudia.Simulation;

/// <summary>What happened, line by line, for a reader.</summary>
internal sealed class Trace
{
    private readonly StringBuilder lines = new();

    public void Add(World world, string line) => lines.Append("t=").Append(World.Clock(world.Now)).Append("s ").Append(line).Append('\n');

    public override string ToString() => lines.ToString();
}

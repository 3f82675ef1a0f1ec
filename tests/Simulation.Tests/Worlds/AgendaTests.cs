namespace Claudia.Simulation.Tests;

public sealed class AgendaTests
{
    [Fact]
    public void Entries_ComeByTime_AndByOrderWithinOneTime()
    {
        var (agenda, came) = (new Agenda(), new List<int>());
        int[] times = [5, 1, 3, 1, 5, 2, 1, 4, 3, 1];
        for (var at = 0; at < times.Length; at++)
        {
            var which = at;
            agenda.Add(times[at], () => came.Add(which));
        }
        while (agenda.TryNext(out _, out var act))
            act();

        Assert.Equal([1, 3, 6, 9, 5, 2, 8, 7, 0, 4], came);
    }
}

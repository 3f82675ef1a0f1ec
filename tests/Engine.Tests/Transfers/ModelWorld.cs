using System.Diagnostics;

namespace Claudia.Engine.Tests;

/// <summary>A customer, teammates, operators, hosts that die, webhooks that come late, twice or never, and calls of which anything may become.</summary>
/// <remarks>A number of the script is one thing that happens; when it is used up, all goes well.</remarks>
internal sealed class ModelWorld
{
    private static readonly string[] Texts = ["Where is my parcel?", "I want to talk to a human", "yes please", "My order is 1234", "No, I want a human"];
    private readonly Timeline _timeline = new();
    private readonly Queue<int> _luck = new();
    private readonly ModelHost[] _hosts;

    public ModelWorld(int hostCount, bool allowsLate = false, OfficeHours? hours = null)
    {
        var rules = Given.Flow(Given.When(new Condition.Tag("vip"), "billing"));
        Story = new(rules with { Escalation = rules.Escalation with { Hours = hours } });
        Oracle = new(Story) { AllowsLate = allowsLate };
        _hosts = [.. Enumerable.Range(1, hostCount).Select(number => new ModelHost(this, $"host{number}", ModelOracle.Skew * (number - 1)))];
    }

    public Story Story { get; }

    public ModelOracle Oracle { get; }

    /// <summary>The next piece of luck; 0 when all goes well.</summary>
    public int Luck() => _luck.TryDequeue(out var next) ? next : 0;

    public void Later(double seconds, Action action) => _timeline.Add(Story.Now.AddSeconds(seconds), action);

    public void Run(IEnumerable<int> script)
    {
        foreach (var number in script)
        {
            Happen(number % 16, number / 16 % 1024);
            _luck.Enqueue(number / 16384);
            Pass(Story.Now.AddSeconds(number / 16 % 3));
        }
    }

    /// <summary>Nothing happens any more but what is under way; then the sweep comes by.</summary>
    public void Quieten()
    {
        _luck.Clear();
        Pass(null);
        if (Story.State.PausedBy is not null)
            Operate(3);
        Pass(null);
        Story.Take(new ConversationInput.Nudged(Story.Now, Road.Sweep));
        Pass(null);
    }

    /// <summary>A change at the desk, of which a webhook tells at once, late, twice or never.</summary>
    public void Show(Snapshot webhook, int choice)
    {
        double[] delays = (choice % 8) switch { 0 or 1 or 2 => [0], 3 => [1.5], 4 => [0, 20], 5 => [45], 6 => [], _ => [4, 90] };
        foreach (var delay in delays)
            Later(delay, () => Oracle.Show(webhook, () => Story.See(webhook)));
    }

    private void Happen(int kind, int choice)
    {
        var desk = Story.Desk;
        switch (kind)
        {
            case <= 3:
                Show(desk.Customer(Texts[choice % Texts.Length]), choice / 8);
                break;
            case 4:
                Show(desk.Assign(choice % 3 == 0 ? new("555", null) : new(null, Given.Teammate)), choice / 8);
                break;
            case 5:
                Show(desk.Replies("I am on it."), choice / 8);
                break;
            case 6 or 7:
                Show(desk.Assign(Given.Hers), choice / 8);
                break;
            case 8:
                Show(desk.Assign(choice % 2 == 0 ? new(Given.Level2, null) : Assignee.Nobody), choice / 8);
                break;
            case 9 when choice % 4 == 0:
                Show(desk.Open ? desk.Close() : desk.Reopen(), choice / 8);
                break;
            case 9 when choice % 4 == 1:
                Show(desk.Tag("vip"), choice / 8);
                break;
            case 10:
                Operate(choice);
                break;
            case 11:
                Array.ForEach(_hosts, host => host.Die());
                break;
            default:
                Pass(Story.Now.AddSeconds(choice % 40));
                break;
        }
    }

    private void Operate(int choice)
    {
        ConversationInput asked = (choice % 4) switch
        {
            0 => new ConversationInput.TransferAsked(Story.Now, "op", null),
            1 => new ConversationInput.RetryAsked(Story.Now, "op"),
            2 => new ConversationInput.PauseAsked(Story.Now, "op"),
            _ => new ConversationInput.ResumeAsked(Story.Now, "op"),
        };
        Oracle.Ask(asked);
        Story.Take(asked);
    }

    /// <summary>Time passes until then, or until nothing is due any more.</summary>
    private void Pass(DateTimeOffset? until)
    {
        for (var turn = 0; turn < 3000; turn++)
        {
            Array.ForEach(_hosts, host => host.Act());
            var idle = _hosts.Where(host => !host.IsBusy).Select(host => host.NextAt).Min();
            if (Earlier(_timeline.Next, idle) is not { } next || next > until)
            {
                Story.Wait(Math.Max(0, ((until ?? Story.Now) - Story.Now).TotalSeconds));
                return;
            }
            Story.Wait(Math.Max(0, (next - Story.Now).TotalSeconds));
            if (_timeline.Next <= Story.Now)
                _timeline.RunNext();
        }
        throw new UnreachableException("The world never becomes quiet.");
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}

namespace Claudia.Load;

/// <summary>Starts conversations at a steady rate, until it is told to stop.</summary>
internal sealed class Crowd(Stage stage, Dice dice, double perSecond)
{
    private readonly List<Task> _customers = [];

    /// <summary>Ends after the last customer has.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            _customers.Add(new Customer(stage, dice.Fork($"customer {number}"), stop).LiveAsync());
            await Task.Delay(dice.Seconds(0, 2 / perSecond), TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(_customers);
    }
}

namespace Claudia.Storage.Tests;

public abstract partial class JournalContract<TJournal>
{
    [SkippableFact]
    public async Task Read_StateOfThisVersion_IsTheStoredOne()
    {
        await AppendTwoAsync();

        Assert.Equal(["stored"], (await Journal.ReadAsync(Sample.Key(), None))!.State.Signals.AsEnumerable());
    }

    protected Task AppendTwoAsync()
    {
        var state = Sample.State(Sample.Key()) with { Signals = ["stored"] };
        return AppendAsync(new(Sample.Key(), 0, [Sample.Event("one"), Sample.Event("two")], state, Sample.Start, Sample.Start));
    }
}

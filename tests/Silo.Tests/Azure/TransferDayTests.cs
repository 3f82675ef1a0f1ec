using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class TransferDayTests
{
    private static readonly Transfer Decided = Sample.Transfer(Sample.Key());
    private static readonly Transfer Refused = Decided with { Status = TransferStatus.Refused, EndedAt = Sample.Start };

    private readonly FakeBlobs _blobs = new();

    [Fact]
    public void With_NewerVersion_Replaces()
    {
        var day = new StoredTransferDay().With(Row(2, Refused)).With(Row(5, Decided));

        Assert.Equal(Row(5, Decided), Assert.Single(day.Transfers));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void With_SameOrOlderVersion_ChangesNothing(long version)
    {
        var day = new StoredTransferDay().With(Row(2, Refused));

        Assert.Same(day, day.With(Row(version, Decided)));
    }

    [Fact]
    public void Days_MoreThanAreKept_AreTheNewest()
    {
        string[] all = [.. Enumerable.Range(0, StoredTransferDays.DaysKept + 2).Select(number => TransferDay.Of(Sample.Start.AddDays(number)))];
        var days = all[1..].Append(all[5]).Reverse().Aggregate(new StoredTransferDays(), (it, day) => it.With(day));

        Assert.Equal(all[2..], days.Days);
        Assert.Same(days, days.With(all[0]));
        Assert.Same(days, days.With(all[^1]));
    }

    [Fact]
    public async Task Change_OtherActivationWasFirst_KeepsBoth()
    {
        var (one, other) = (await RecordAsync(), await RecordAsync());

        await Task.WhenAll(
            one.ChangeAsync(day => day.With(Row(1, Decided))),
            other.ChangeAsync(day => day.With(new("7", "acme/7/1", 1, new("{}")))));

        Assert.Equal(2, (await (await RecordAsync()).ReadAsync()).Transfers.Length);
    }

    [Theory]
    [InlineData("LostBefore", 0)]
    [InlineData("LostAfter", 1)]
    public async Task Change_AnswerLost_FailsAndAsksTheStorage(string fault, int stored)
    {
        var record = await RecordAsync();
        _blobs.Faults.Enqueue(Enum.Parse<BlobFault>(fault));

        await Assert.ThrowsAsync<JournalException>(() => record.ChangeAsync(day => day.With(Row(1, Decided))));

        Assert.Equal(stored, (await record.ReadAsync()).Transfers.Length);
        await record.ChangeAsync(day => day.With(Row(1, Decided)));
        Assert.Single((await record.ReadAsync()).Transfers);
    }

    [Theory]
    [InlineData("2027-03-14T23:59:59.9999999Z", "2027-03-14")]
    [InlineData("2027-03-15T01:30:00+03:00", "2027-03-14")]
    public void Day_OfATime_IsThatOfUtc(string time, string day)
    {
        var at = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(day, TransferDay.Of(at));
        Assert.Equal(day, TransferDay.Of(Ticks.Of(at)));
        Assert.Equal(day, TransferDay.Of(TransferDay.Start(day)));
        Assert.Equal("acme", TransferDay.WorkspaceOf(TransferDay.Key("acme", day)));
    }

    [Theory]
    [InlineData(long.MinValue, "0001-01-01")]
    [InlineData(long.MaxValue, "9999-12-31")]
    public void Day_OfTicksThatNoTimeHas_IsTheNearest(long ticks, string day) => Assert.Equal(day, TransferDay.Of(ticks));

    private static StoredDayTransfer Row(long version, Transfer transfer) => new(Sample.Key().Id, transfer.Id, version, new(TransferJson.Write(transfer)));

    private async Task<AuditRecord<StoredTransferDay>> RecordAsync() => new(await _blobs.LoadAsync<StoredTransferDay>("acme/2027-03-14"));
}

using Claudia.Grains;
using Claudia.Ports;
using Npgsql;

namespace Claudia.Silo.Tests;

/// <summary>A grain that fails as it is told to.</summary>
[Alias("test.failing")]
internal interface IFailingGrain : IGrainWithStringKey
{
    [Alias("fail")]
    Task FailAsync(string how);

    [Alias("deliver")]
    Task<SentReceipt> DeliverAsync(SentInput input);
}

// Orleans makes it.
#pragma warning disable CA1812
[GrainType("test.failing")]
internal sealed class FailingGrain : Grain, IFailingGrain
#pragma warning restore CA1812
{
    public Task FailAsync(string how) => Task.FromException(Failures.Of(how));

    public Task<SentReceipt> DeliverAsync(SentInput input) => Task.FromResult(new SentReceipt(Receipt.None));
}

/// <summary>Failures as storages have them.</summary>
internal static class Failures
{
    public const string Message = "The storage of acme/4711 failed.";

    public static Exception Of(string how) => how.Split(' ') switch
    {
        ["journal"] => new JournalException(Message),
        ["journal", var inner] => new JournalException(Message, Inner(inner)),
        ["busy"] => new ConversationBusyException(Message),
        ["busy", var inner] => new ConversationBusyException(Message, Inner(inner)),
        _ => throw new ArgumentException(how, nameof(how)),
    };

    private static Exception Inner(string inner) => inner switch
    {
        "postgres" => new PostgresException("deadlock detected", "ERROR", "ERROR", "40P01"),
        "unknown" => new UnknownElsewhereException("Only this silo's driver knows it."),
        _ => throw new ArgumentException(inner, nameof(inner)),
    };
}

/// <summary>Of a driver that the other side does not have: see <see cref="ForgetfulResolver"/>.</summary>
// Nobody but Failures makes it.
#pragma warning disable CA1032, CA1064
internal sealed class UnknownElsewhereException(string message) : Exception(message);
#pragma warning restore CA1032, CA1064

namespace Claudia.Engine;

/// <summary>The waits and limits of the protocol by which every write is made once.</summary>
public sealed record TransferTimings
{
    /// <summary>How long quick messages of a customer are collected before they are answered together.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a reading of the conversation counts as fresh.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a call may take.</summary>
    public TimeSpan AttemptTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long after an attempt's deadline it may still show up. Only then may it be sent again.</summary>
    public TimeSpan SettleWindow { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many attempts that may have happened a write has.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>How many attempts may certainly not have happened (429, connection refused) before the write is given up.</summary>
    public int Throttles { get; init; } = 40;

    /// <summary>How many readings in a row may fail before the write that waits for them is given up.</summary>
    public int LookFailures { get; init; } = 40;

    /// <summary>The longest wait between two tries of anything.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait between two readings once so many have failed that nothing else waits for them.</summary>
    public TimeSpan RarePause { get; init; } = TimeSpan.FromMinutes(10);
}

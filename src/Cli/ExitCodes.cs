namespace Claudia.Cli;

/// <summary>What a command says to the script that called it.</summary>
internal static class ExitCodes
{
    public const int Holds = 0;

    /// <summary>Something that was looked at is not as it should be.</summary>
    public const int Fails = 1;

    /// <summary>Nothing can be said: the command line, the settings, or a program that does not answer.</summary>
    public const int NotHeld = 2;

    /// <summary>By Ctrl+C or SIGTERM.</summary>
    public const int Stopped = 130;
}

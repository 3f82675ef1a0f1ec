using Spectre.Console;

namespace Claudia.Cli;

/// <summary>How output looks: colours and movement on a terminal, plain text in a file or a pipe.</summary>
internal static class Screen
{
    /// <summary>Room for a row without a break, where no terminal sets the width.</summary>
    private const int WidthOfFiles = 200;

    public static IAnsiConsole Of(TextWriter writer)
    {
        var terminal = IsTerminal(writer);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal && !NoColours() ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
            // Those would switch escape codes on in a pipe, where a build server is known to show them.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        if (!terminal)
            screen.Profile.Width = WidthOfFiles;
        return screen;
    }

    private static bool IsTerminal(TextWriter writer) =>
        (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected)
        || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>Source: no-color.org.</summary>
    private static bool NoColours() => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}

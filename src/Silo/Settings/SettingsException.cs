using System.Collections.Immutable;

namespace Claudia.Silo;

/// <summary>Settings are missing or wrong: Claudia does not start.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException()
    {
    }

    public SettingsException(string message)
        : base(message) => Lines = [message];

    public SettingsException(string message, Exception inner)
        : base(message, inner) => Lines = [message];

    public SettingsException(ImmutableArray<string> lines)
        : base(string.Join(Environment.NewLine, lines)) => Lines = lines;

    /// <summary>One for each wrong setting, beginning with its full name. No secret is repeated.</summary>
    public ImmutableArray<string> Lines { get; } = [];
}

namespace Claudia.Answers;

// It never leaves this assembly and always carries a line, so the public constructors would be dead code.
#pragma warning disable CA1032, CA1064

/// <summary>An article breaks a rule of the format; it becomes a finding.</summary>
internal sealed class ArticleFormatException(int line, string why) : Exception(why)
{
    public int Line => line;
}

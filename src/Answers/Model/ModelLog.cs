using Microsoft.Extensions.Logging;

namespace Claudia.Answers;

/// <summary>What is logged of the model: neither a customer's words, nor the model's, nor the key.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Workspace}: the articles answer without the model: {Reason}")]
    public static partial void FellBack(this ILogger log, string workspace, string reason);
}

using Microsoft.Extensions.Logging;

namespace Claudia.Grains;

/// <summary>All that a grain needs of the outside.</summary>
/// <param name="Log">Never sees a customer's words.</param>
public sealed record GrainPorts(
    IJournal Journal,
    IIntercom Intercom,
    IAnswerer Answerer,
    IWorkspaceRules Rules,
    TimeProvider Time,
    ILogger Log);

using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Grains;

/// <summary>Everything outside that an actor calls, but for its journal.</summary>
/// <param name="Log">Never sees a customer's words.</param>
public sealed record ActorPorts(
    IIntercom Intercom,
    IAnswerer Answerer,
    IWorkspaceRules Rules,
    TimeProvider Time,
    ILogger Log);

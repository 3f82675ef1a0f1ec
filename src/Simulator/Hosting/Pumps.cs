using Claudia.Simulator.Webhooks;
using Claudia.Simulator.Workflow;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Hosting;

/// <summary>Runs what happens in the background: notifications, and the workflow's calls.</summary>
internal sealed class Pumps(SimulatedWorld world, WebhookSender webhooks, ConnectorWorkflow workflow) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        world.Observers.AddRange([webhooks, workflow]);
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(webhooks.RunAsync(stoppingToken), workflow.RunAsync(stoppingToken));
}

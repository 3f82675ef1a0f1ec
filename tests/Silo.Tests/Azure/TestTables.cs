using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Claudia.Fakes;
using Request = Azure.Core.Request;

namespace Claudia.Silo.Tests;

/// <summary>Tables of Azure Storage's emulator, one for each test.</summary>
internal static class TestTables
{
    private static int Last;

    public static string Name() => string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref Last)}");

    /// <param name="refused">Says which requests fail before they are sent; null for none.</param>
    public static async Task<ConversationIndex> OpenAsync(string name, Func<Request, bool>? refused = null)
    {
        var options = new TableClientOptions();
        if (refused is not null)
            options.AddPolicy(new Refusal(refused), HttpPipelinePosition.PerCall);
        return await ConversationIndex.OpenAsync(new((await AzuriteServer.SharedAsync()).ConnectionString, options), name, CancellationToken.None);
    }

    private sealed class Refusal(Func<Request, bool> refused) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            MayPass(message);
            ProcessNext(message, pipeline);
        }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            MayPass(message);
            return ProcessNextAsync(message, pipeline);
        }

        private void MayPass(HttpMessage message)
        {
            if (refused(message.Request))
                throw new RequestFailedException(503, "The table is gone.");
        }
    }
}

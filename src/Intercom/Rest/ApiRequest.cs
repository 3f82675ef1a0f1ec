using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Claudia.Intercom;

/// <summary>One call to Intercom. The path begins without a slash.</summary>
internal sealed record ApiRequest(HttpMethod Method, string Path, JsonObject? Body = null)
{
    public static ApiRequest Get(string path) => new(HttpMethod.Get, path);

    public HttpRequestMessage ToMessage(WorkspaceSettings settings)
    {
        var message = new HttpRequestMessage(Method, new Uri(Root(settings.Address()), Path))
        {
            // One request, one connection, and none repeated by a protocol that can say "not processed": see IntercomHttp.
            Version = System.Net.HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.AccessToken);
        message.Headers.Add("Intercom-Version", settings.ApiVersion);
        message.Headers.Accept.ParseAdd("application/json");
        message.Headers.UserAgent.ParseAdd("Claudia/1.0");
        message.Headers.ExpectContinue = false;
        if (Body is not null)
            message.Content = new StringContent(Body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        return message;
    }

    private static Uri Root(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}

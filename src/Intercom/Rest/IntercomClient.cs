using System.Collections.Immutable;
using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Intercom's REST API for one workspace. Readings are repeated where that may help; changes never are.</summary>
public sealed partial class IntercomClient
{
    private readonly IntercomWire _wire;
    private readonly ReadRetry _retry;
    private readonly TimeProvider _time;

    /// <param name="http">From <see cref="IntercomHttp.Create"/>: other handlers may follow redirects, or send twice.</param>
    /// <param name="chance">Numbers from 0 to 1, by which waits are spread.</param>
    /// <exception cref="ArgumentException">The settings are not valid; the message has a line for each that is not.</exception>
    public IntercomClient(HttpClient http, WorkspaceSettings settings, TimeProvider time, Func<double> chance)
    {
        if (settings.Validate() is { Count: > 0 } wrong)
            throw new ArgumentException(string.Join(Environment.NewLine, wrong), nameof(settings));
        Settings = settings;
        _time = time;
        _retry = new ReadRetry(time, chance);
        _wire = new IntercomWire(http, settings, new RateLimiter(time, chance), time, chance);
    }

    public WorkspaceSettings Settings { get; }

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Whom the token belongs to, and in which workspace.</summary>
    public Task<ApiResult<Me>> MeAsync(CancellationToken cancel) => GetAsync("me", ApiTypes.Me, cancel);

    public Task<ApiResult<ImmutableArray<Admin>>> AdminsAsync(CancellationToken cancel) => ListAsync("admins", "admins", ApiTypes.Admin, cancel);

    public Task<ApiResult<Admin>> AdminAsync(string id, CancellationToken cancel) => GetAsync($"admins/{Escape(id)}", ApiTypes.Admin, cancel);

    public Task<ApiResult<ImmutableArray<Team>>> TeamsAsync(CancellationToken cancel) => ListAsync("teams", "teams", ApiTypes.Team, cancel);

    public Task<ApiResult<Team>> TeamAsync(string id, CancellationToken cancel) => GetAsync($"teams/{Escape(id)}", ApiTypes.Team, cancel);

    public Task<ApiResult<ImmutableArray<Tag>>> TagsAsync(CancellationToken cancel) => ListAsync("tags", "data", ApiTypes.Tag, cancel);

    /// <summary>The conversation with its newest 500 parts, oldest first, the first message before them.</summary>
    /// <param name="format">The form in which Intercom is asked for bodies; the snapshot has plain text either way.</param>
    public Task<ApiResult<Snapshot>> ConversationAsync(string id, BodyFormat format, CancellationToken cancel) => GetAsync(
        $"conversations/{Escape(id)}{(format == BodyFormat.Plain ? "?display_as=plaintext" : "")}",
        json => json.Id("id") == id ? ConversationReader.Read(json, format, whole: true, _time.GetUtcNow()) : null,
        cancel);

    /// <summary>The ticket with its newest 500 parts, oldest first, what the customer wrote into its form before them.</summary>
    public Task<ApiResult<Snapshot>> TicketAsync(string id, CancellationToken cancel) => GetAsync(
        $"tickets/{Escape(id)}",
        json => json.Id("id") == id ? TicketReader.Read(json, null, BodyFormat.Html, whole: true, _time.GetUtcNow()) : null,
        cancel);

    /// <summary>Makes a change, once.</summary>
    internal Task<CallEnd> WriteAsync(ApiRequest request, CancellationToken cancel) => _wire.SendAsync(request, CallPriority.Write, cancel);

    private async Task<ApiResult<ImmutableArray<T>>> ListAsync<T>(string path, string name, Func<JsonElement?, T?> read, CancellationToken cancel)
        where T : class =>
        await AskAsync(ApiRequest.Get(path), json => ApiTypes.List(json, name, read) is { } list ? new Box<ImmutableArray<T>>(list) : null, cancel).ConfigureAwait(false);

    private async Task<ApiResult<T>> GetAsync<T>(string path, Func<JsonElement?, T?> read, CancellationToken cancel)
        where T : class =>
        await AskAsync(ApiRequest.Get(path), json => read(json) is { } value ? new Box<T>(value) : null, cancel).ConfigureAwait(false);

    private async Task<ApiResult<T>> AskAsync<T>(ApiRequest request, Func<JsonElement?, Box<T>?> read, CancellationToken cancel) =>
        Result(await _retry.RunAsync(token => _wire.SendAsync(request, CallPriority.Read, token), cancel).ConfigureAwait(false), read);

    private static ApiResult<T> Result<T>(CallEnd end, Func<JsonElement?, Box<T>?> read) => end switch
    {
        CallEnd.Answered { IsSuccess: true } answer when read(answer.Body) is { } box => new ApiResult<T>.Got(box.Value),
        CallEnd.Answered { IsMissing: true } answer => new ApiResult<T>.Missing(answer.Error.Code, answer.Error.Message),
        CallEnd.Answered { Status: >= 400 and < 500 and not (404 or 408 or 409 or 425 or 429) } answer => new ApiResult<T>.Refused(answer.Status, answer.Error.Code, answer.Error.Message),
        _ => new ApiResult<T>.Failed(end.Describe()),
    };

    private static string Escape(string id) => Uri.EscapeDataString(id);

    /// <summary>A value that is there, also when it is a struct.</summary>
    private sealed record Box<T>(T Value);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Claudia.Fakes;

/// <summary>What a model may answer, well or badly.</summary>
public static class StubAnswers
{
    /// <summary>A reply of the schema that rests on the best article.</summary>
    /// <param name="change">Changes its fields.</param>
    public static Func<StubRequest, HttpContext, Task> Saying(string reply, double confidence = 0.9, Action<JsonObject>? change = null) =>
        (request, context) => CompleteAsync(context, Fields(request, reply, confidence, change));

    /// <summary>A completion with any content.</summary>
    public static Func<StubRequest, HttpContext, Task> Content(Func<StubRequest, string> content, Action<JsonObject>? change = null) =>
        (request, context) => CompleteAsync(context, content(request), change);

    public static Func<StubRequest, HttpContext, Task> Status(int status, int? retryAfter = null) => (_, context) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(new { error = new { message = "no", type = "stub" } });
    };

    /// <summary>A 200 with any body.</summary>
    public static Func<StubRequest, HttpContext, Task> Body(string body) => (_, context) =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    /// <summary>Breaks the connection.</summary>
    public static Func<StubRequest, HttpContext, Task> Reset() => (_, context) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Says nothing until the caller has gone.</summary>
    public static Func<StubRequest, HttpContext, Task> Never() => async (_, context) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>One after the other, the last for all that follow.</summary>
    public static Func<StubRequest, HttpContext, Task> InTurn(params Func<StubRequest, HttpContext, Task>[] answers)
    {
        var count = -1;
        return (request, context) => answers[Math.Min(Interlocked.Increment(ref count), answers.Length - 1)](request, context);
    }

    /// <summary>The fields as JSON, as a model that keeps to the schema gives them.</summary>
    public static string Fields(StubRequest request, string reply, double confidence = 0.9, Action<JsonObject>? change = null)
    {
        var fields = new JsonObject
        {
            ["reply"] = reply,
            ["confidence"] = confidence,
            ["needs_person"] = false,
            ["topic"] = "orders",
            ["language"] = request.Document["language"]!.GetValue<string>(),
            ["articles"] = new JsonArray(request.Articles[0]),
        };
        change?.Invoke(fields);
        return fields.ToJsonString();
    }

    private static Task CompleteAsync(HttpContext context, string content, Action<JsonObject>? change = null)
    {
        var completion = new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_800_000_000,
            ["model"] = "stub",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 700, ["completion_tokens"] = 60, ["total_tokens"] = 760 },
        };
        change?.Invoke(completion);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(completion.ToJsonString());
    }
}

using System.Globalization;
using System.Text.Json;

namespace Claudia.Intercom;

/// <summary>What an answer says went wrong.</summary>
/// <param name="Code">Intercom's code; <c>http_STATUS</c> where the answer has none.</param>
/// <param name="IsIntercoms">True when the answer is an error list of Intercom's, not a page of some machine in between.</param>
internal sealed record ApiError(string Code, string Message, bool IsIntercoms)
{
    private const int LongestCode = 100;
    private const int LongestMessage = 300;

    public static ApiError Of(int status, JsonElement? body)
    {
        var first = body.Items("errors").FirstOrDefault().AsObject();
        var code = first.Text("code") ?? first.Text("type");
        return code is null
            ? new(string.Create(CultureInfo.InvariantCulture, $"http_{status}"), "The answer does not say more.", false)
            : new(CustomerText.Clean(code, LongestCode), CustomerText.Clean(first.Text("message") ?? "", LongestMessage), true);
    }
}

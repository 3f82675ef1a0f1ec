using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Fakes;

/// <summary>Drafts what it is told to.</summary>
public sealed class FakeAnswerer : IAnswerer
{
    public Func<DraftRequest, CancellationToken, Task<Draft>> Answer { get; set; } = (request, _) => Task.FromResult(Sure($"About: {request.Question}"));

    public string Language { get; set; } = "en";

    public int Drafts { get; private set; }

    public static Draft Sure(string text, double confidence = 0.9) => new(text, confidence, Draft.NoParts, "en", [new("a", "An article")]);

    public Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel)
    {
        Drafts++;
        return Answer(request, cancel);
    }

    public string LanguageOf(DraftRequest request) => Language;
}

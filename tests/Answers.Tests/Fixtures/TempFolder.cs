namespace Claudia.Answers.Tests;

/// <summary>A folder of articles that a test writes, and that is gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claudia-articles-").FullName;

    public TempFolder With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public TempFolder WithArticle(string file, string title, string body = "A text.", string head = "") =>
        With(file, $"---\ntitle: {title}\n{head}---\n{body}\n");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

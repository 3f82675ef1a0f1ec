using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace Claudia.Answers;

/// <summary>One look at the folder: its good articles, what is wrong with the others, and a hash of it all.</summary>
internal sealed record FolderReading(ImmutableArray<Article> Articles, ImmutableArray<ArticleFinding> Findings, string Hash);

/// <summary>Reads a folder of articles. Hidden files and folders, and folders that are links, are passed over.</summary>
internal static class ArticleFolder
{
    public const int LargestFile = 256 * 1024;
    public const int MostFiles = 20_000;
    public const int DeepestFolder = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="IOException">The folder itself can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static FolderReading Read(string folder, CancellationToken cancel)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var findings = ImmutableArray.CreateBuilder<ArticleFinding>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Files(folder).Take(MostFiles + 1).ToList();
        if (files.Count > MostFiles)
            findings.Add(new ArticleFinding(folder, 0, $"more than {MostFiles} articles: the rest is left out"));
        foreach (var file in files.Take(MostFiles).Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            ReadFile(file, name, hash).Match<object?>(
                article =>
                {
                    articles.Add(article);
                    return null;
                },
                finding =>
                {
                    findings.Add(finding);
                    return null;
                });
        }

        return new FolderReading(articles.ToImmutable(), findings.ToImmutable(), Convert.ToHexString(hash.GetHashAndReset()));
    }

    private static FileSystemEnumerable<string> Files(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static ArticleReading ReadFile(string file, string name, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0"));
        try
        {
            var bytes = ReadBytes(file);
            hash.AppendData(SHA256.HashData(bytes));
            return bytes.Length > LargestFile
                ? Broken(name, $"the file is larger than {LargestFile / 1024} KiB")
                : ArticleParser.Parse(name, StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Broken(name, "the file is not UTF-8 text");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            hash.AppendData([0]);
            return Broken(name, $"the file can't be read: {unreadable.Message}");
        }
    }

    private static byte[] ReadBytes(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[LargestFile + 1];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static ArticleReading.Broken Broken(string file, string why) => new(new ArticleFinding(file, 0, why));
}

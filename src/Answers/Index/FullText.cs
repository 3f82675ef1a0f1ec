using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Claudia.Answers;

/// <summary>
/// The articles of one language in an SQLite FTS5 table in memory, which is filled once and then only read.
/// The columns hold stemmed terms, not the text: the words of a query are already of that form.
/// </summary>
internal sealed class FullText : IDisposable
{
    /// <summary>Idle connections that are kept for the next search.</summary>
    private const int MostIdle = 8;

    private const string Create =
        """
        CREATE VIRTUAL TABLE articles USING fts5(
            title, questions, tags, body, content='', tokenize='unicode61 remove_diacritics 2')
        """;

    private const string Insert =
        "INSERT INTO articles(rowid, title, questions, tags, body) VALUES ($id, $title, $questions, $tags, $body)";

    private const string Search =
        """
        SELECT rowid, -bm25(articles, 3.0, 2.0, 2.0, 1.0) AS score FROM articles
        WHERE articles MATCH $terms ORDER BY score DESC, rowid LIMIT $limit
        """;

    private static int Databases;

    private readonly ConcurrentStack<SqliteConnection> _idle = new();
    private readonly string _source;
    private readonly SqliteConnection _owner;

    public FullText(IReadOnlyList<IndexedArticle> articles)
    {
        var number = Interlocked.Increment(ref Databases).ToString(CultureInfo.InvariantCulture);
        _source = new SqliteConnectionStringBuilder
        {
            DataSource = $"claudia-articles-{number}",
            Mode = SqliteOpenMode.Memory,
            Cache = SqliteCacheMode.Shared,
            Pooling = false,
        }.ToString();
        _owner = Open();
        Fill(articles);
    }

    /// <summary>The articles' positions with their BM25 score (higher is better), best first.</summary>
    public List<(int Article, double Score)> Find(IEnumerable<string> terms, int limit)
    {
        var match = string.Join(" OR ", terms.Select(term => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var found = new List<(int, double)>();
        if (match.Length == 0)
            return found;
        // It goes back to the idle ones, or is disposed there.
#pragma warning disable CA2000
        var connection = Rent();
#pragma warning restore CA2000
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = Search;
            command.Parameters.AddWithValue("$terms", match);
            command.Parameters.AddWithValue("$limit", limit);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                found.Add((rows.GetInt32(0), rows.GetDouble(1)));
            return found;
        }
        finally
        {
            Return(connection);
        }
    }

    public void Dispose()
    {
        while (_idle.TryPop(out var idle))
            idle.Dispose();
        _owner.Dispose();
    }

    private SqliteConnection Rent() => _idle.TryPop(out var idle) ? idle : Open();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_source);
        connection.Open();
        return connection;
    }

    private void Return(SqliteConnection connection)
    {
        if (_idle.Count < MostIdle)
            _idle.Push(connection);
        else
            connection.Dispose();
    }

    private void Fill(IReadOnlyList<IndexedArticle> articles)
    {
        using var transaction = _owner.BeginTransaction();
        using var create = _owner.CreateCommand();
        create.CommandText = Create;
        create.ExecuteNonQuery();
        using var insert = _owner.CreateCommand();
        insert.CommandText = Insert;
        for (var at = 0; at < articles.Count; at++)
        {
            var article = articles[at];
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$id", at);
            insert.Parameters.AddWithValue("$title", string.Join(' ', article.Title));
            insert.Parameters.AddWithValue("$questions", string.Join(' ', article.Questions.SelectMany(terms => terms)));
            insert.Parameters.AddWithValue("$tags", string.Join(' ', article.Tags));
            insert.Parameters.AddWithValue("$body", string.Join(' ', article.Body));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}

namespace Claudia.Answers;

/// <summary>How like an article's wording a question is; each from 0 to 1.</summary>
/// <param name="Questions">The likeness with the nearest of its typical questions and its title.</param>
/// <param name="Passage">The likeness with the nearest passage of its text.</param>
/// <param name="Learned">The chance by what the articles' wordings teach.</param>
internal readonly record struct WordingMatch(float Questions, float Passage, float Learned);

/// <summary>The wording of one language's articles, to be compared with questions. Never changes.</summary>
internal sealed class ArticleWording
{
    private readonly TermReader _reader;
    private readonly FeatureSpace _space;
    private readonly Likeness _likeness;
    private readonly TopicModel _model;

    public ArticleWording(IReadOnlyCollection<Article> articles, TermReader reader)
    {
        _reader = reader;
        var examples = Example.Of(articles);
        List<Feature>[] features = [.. examples.Select(example => Feature.Of(example.Text, reader))];
        _space = new FeatureSpace(features);
        Coordinate[][] vectors = [.. features.Select(_space.Vector)];
        _likeness = new Likeness(examples, vectors, _space.Count, articles.Count);
        _model = new TopicModel(examples, vectors, _space.Count, articles.Count);
    }

    /// <summary>For each article, by its position.</summary>
    public WordingMatch[] Compare(string question)
    {
        var vector = _space.Vector(Feature.Of(question, _reader));
        return [.. _likeness.Of(vector).Zip(_model.Chances(vector), (like, chance) => new WordingMatch(like.Questions, like.Passage, chance))];
    }
}

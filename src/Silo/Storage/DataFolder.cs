using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>A data folder that this process has for itself. The system gives it back when the process ends, however it ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "claudia.lock";

    private readonly FileStream _lock;

    private DataFolder(FileStream file) => _lock = file;

    /// <exception cref="JournalException">Another process has it, or it can't be written.</exception>
    public static DataFolder Take(string folder)
    {
        var path = Path.Combine(folder, LockFile);
        try
        {
            Directory.CreateDirectory(folder);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new JournalException($"Claudia:DataFolder is {folder}, where this process may not write: {e.Message}", e);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new JournalException(
                $"Claudia:DataFolder is {folder}, which another process of Claudia's uses. Stop that one, name another folder, or name Claudia:Storage:Postgres, which processes share.", e);
        }
        catch (IOException e)
        {
            throw new JournalException($"Claudia:DataFolder is {folder}, which can't be used: {e.Message}", e);
        }
    }

    public void Dispose() => _lock.Dispose();
}

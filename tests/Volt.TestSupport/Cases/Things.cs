namespace Volt.Cases;

/// <summary>A class whose members log.</summary>
public class Cell
{
    private readonly int[] _items = new int[8];

    public Cell()
    {
    }

    public Cell(int value, string? name = null)
    {
        T.Log($"new {name}{value}");
        Field = value;
    }

    public int Field;

    public Cell? Next;

    public SCell Inner;

    public int Raw { get; set; }

    public int Property
    {
        get => T.L("get", Field);
        set
        {
            T.Log("set " + value);
            Field = value;
        }
    }

    public string? Text { get; set; }

    public int this[int index]
    {
        get => T.L($"get[{index}]", _items[index]);
        set
        {
            T.Log($"set[{index}]={value}");
            _items[index] = value;
        }
    }

    public int this[int x, int y]
    {
        get => T.L($"get[{x},{y}]", _items[x] + y);
        set
        {
            T.Log($"set[{x},{y}]={value}");
            _items[x] = value - y;
        }
    }

    public ref int Ref(int index)
    {
        T.Log($"ref[{index}]");
        return ref _items[index];
    }

    public Cell Add(int value)
    {
        T.Log("add " + value);
        Field += value;
        return this;
    }

    public Cell? Self(bool there) => there ? this : null;

    public override string ToString() => $"cell({Field};{string.Join(' ', _items)})";
}

/// <summary>A struct whose members log and change it.</summary>
public struct SCell
{
    public int Field;
    public int Other;

    public SCell(int value) => Field = value;

    public int Property
    {
        readonly get => T.L("sget", Field);
        set
        {
            T.Log("sset " + value);
            Field = value;
        }
    }

    public int this[int index]
    {
        readonly get => T.L($"sget[{index}]", Field + index);
        set
        {
            T.Log($"sset[{index}]={value}");
            Field = value;
        }
    }

    public int Bump(int by)
    {
        Field += by;
        return T.L("bump " + Field, Field);
    }

    public override readonly string ToString() => $"scell({Field},{Other})";
}

/// <summary>Logs its end; throws there if it is the bad point.</summary>
public sealed class Res(string name, int label = 0) : IDisposable
{
    public string Name { get; } = name;

    public void Dispose()
    {
        T.Log("dispose " + Name);
        T.Check(label);
    }
}

public struct SRes(string name) : IDisposable
{
    private int _times;

    public readonly string Name => name;

    public void Dispose()
    {
        _times++;
        T.Log($"dispose {name} {_times}");
    }
}

public ref struct RefRes(string name)
{
    public readonly string Name = name;

    public readonly void Dispose() => T.Log("dispose " + Name);
}

/// <summary>Ends in an asynchronous way, with or without a wait.</summary>
public sealed class ARes(string name, int label = 1) : IAsyncDisposable
{
    public string Name { get; } = name;

    public ValueTask DisposeAsync()
    {
        T.Log("begin dispose " + Name);
        return new ValueTask(Points.Tk(label));
    }
}

/// <summary>An asynchronous sequence by interface: every step is a point with the label of its number.</summary>
public sealed class ASeq(int count, int firstLabel = 1) : IAsyncEnumerable<int>
{
    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        T.Log("enumerate" + (cancellationToken.CanBeCanceled ? " with token" : ""));
        return new Enumerator(count, firstLabel);
    }

    private sealed class Enumerator(int count, int firstLabel) : IAsyncEnumerator<int>
    {
        public int Current { get; private set; }

        public async ValueTask<bool> MoveNextAsync()
        {
            if (Current == count)
            {
                return false;
            }

            await Points.Tk(firstLabel + Current);
            Current++;
            return true;
        }

        public ValueTask DisposeAsync()
        {
            T.Log("end of sequence");
            return new ValueTask(Points.Tk(firstLabel + count));
        }
    }
}

/// <summary>A pattern-based sequence with a struct enumerator that can be disposed.</summary>
public readonly struct Up(int count)
{
    public Enumerator GetEnumerator() => new(count);

    public struct Enumerator(int count) : IDisposable
    {
        public int Current { get; private set; }

        public bool MoveNext() => T.L("next", Current++ < count);

        public readonly void Dispose() => T.Log("end of up");
    }
}

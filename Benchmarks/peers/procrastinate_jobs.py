"""Enqueues and runs no-op jobs with Procrastinate: procrastinate_jobs.py URL COUNT [CONCURRENCY [BATCH]].

Prints one line of JSON: jobs a second enqueued in durable transactions of BATCH (10) by two producers at
once, run by two worker processes, and both one after the other; and the median milliseconds from the enqueueing of
a single job to its run by a waiting worker.
"""
import asyncio
import json
import multiprocessing
import statistics
import sys
import time

import procrastinate

URL, COUNT = sys.argv[1], int(sys.argv[2])
CONCURRENCY = int(sys.argv[3]) if len(sys.argv) > 3 else 10
BATCH = int(sys.argv[4]) if len(sys.argv) > 4 else 10


def make_app():
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=URL))

    @app.task(name="noop")
    async def noop(n):
        pass

    @app.task(name="seen")
    async def seen(at):
        print(time.time() - at, file=open("/tmp/procrastinate_seen", "a"))

    return app


async def prepare():
    app = make_app()
    async with app.open_async():
        await app.schema_manager.apply_schema_async()


async def enqueue(barrier):
    app = make_app()
    async with app.open_async():
        barrier.wait()
        task = app.tasks["noop"]
        for first in range(0, COUNT // 2, BATCH):
            if BATCH == 1:
                await task.defer_async(n=first)
            else:
                await task.batch_defer_async(*({"n": first + place} for place in range(BATCH)))


async def drain(barrier):
    app = make_app()
    async with app.open_async():
        barrier.wait()
        await app.run_worker_async(concurrency=CONCURRENCY, wait=False, install_signal_handlers=False)


async def wait_for_jobs():
    app = make_app()
    async with app.open_async():
        await app.run_worker_async(concurrency=1, wait=True)


async def dispatch():
    app = make_app()
    async with app.open_async():
        for _ in range(40):
            await app.tasks["seen"].defer_async(at=time.time())
            await asyncio.sleep(0.1)
        await asyncio.sleep(1)


def run(coroutine, *arguments):
    return asyncio.run(coroutine(*arguments))


def time_two(coroutine):
    """Seconds that two processes take together, from when both are connected."""
    barrier = multiprocessing.Barrier(3)
    both = [multiprocessing.Process(target=run, args=(coroutine, barrier)) for _ in range(2)]
    for one in both:
        one.start()
    barrier.wait()
    start = time.perf_counter()
    for one in both:
        one.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    run(prepare)
    enqueued = time_two(enqueue)
    ran = time_two(drain)
    open("/tmp/procrastinate_seen", "w").close()
    waiting = multiprocessing.Process(target=run, args=(wait_for_jobs,))
    waiting.start()
    time.sleep(2)
    run(dispatch)
    waiting.terminate()
    waits = [float(line) * 1000 for line in open("/tmp/procrastinate_seen")]
    print(json.dumps({
        "peer": "procrastinate" if BATCH > 1 else "as it comes", "jobs": COUNT, "enqueued_per_s": round(COUNT / enqueued),
        "run_per_s": round(COUNT / ran), "both_per_s": round(COUNT / (enqueued + ran)),
        "dispatch_p50_ms": round(statistics.median(waits), 1)}))

"""Writes a workbook's rows again by other writers, for their cost beside Trellis's.

    workbook.py read BOOK.xlsx ROWS         every sheet's rows into a file, read once
    workbook.py xlsxwriter|openpyxl ROWS BOOK.xlsx

Each writer streams: XlsxWriter with constant_memory, openpyxl with write_only. The processor time is of
the writing alone; what reading the rows costs, measured before, and starting Python are taken off.
"""
import datetime
import json
import pickle
import resource
import sys
import time


def read(book, rows):
    import openpyxl
    with open(rows, "wb") as out:
        for sheet in openpyxl.load_workbook(book, read_only=True):
            pickle.dump(sheet.title, out)
            for row in sheet.iter_rows(values_only=True):
                pickle.dump(row, out)


def items(rows):
    with open(rows, "rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def xlsxwriter(rows, path):
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for item in items(rows):
        if isinstance(item, str):
            sheet, number = book.add_worksheet(item), 0
            continue
        for column, value in enumerate(item):
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            elif isinstance(value, datetime.datetime):
                sheet.write_datetime(number, column, value, day)
            elif value is not None:
                sheet.write_number(number, column, value)
        number += 1
    book.close()


def openpyxl(rows, path):
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    for item in items(rows):
        if isinstance(item, str):
            sheet = book.create_sheet(item)
        else:
            sheet.append(item)
    book.save(path)


def used():
    spent = resource.getrusage(resource.RUSAGE_SELF)
    return 1000 * (spent.ru_utime + spent.ru_stime)


what, *paths = sys.argv[1:]
if what == "read":
    read(*paths)
else:
    start = used()
    for _ in items(paths[0]):
        pass
    reading, begun, wall = used() - start, used(), time.perf_counter()
    {"xlsxwriter": xlsxwriter, "openpyxl": openpyxl}[what](*paths)
    print(json.dumps({
        "what": what, "cpu_ms": used() - begun - reading, "server_ms": 0,
        "wall_ms": 1000 * (time.perf_counter() - wall) - reading,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))

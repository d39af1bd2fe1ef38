"""Pages: which events go where on paper. Pure data; `timeline.export.figure` draws them.

`choices` is what the user chooses, `paper` the sizes of pages, `make` the function that makes
pages. `chronicle` and `across` are the two forms.
"""
